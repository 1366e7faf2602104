"""What ships beside the code: model, gazetteer, fonts, icons, translations."""
