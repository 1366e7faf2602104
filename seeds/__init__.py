"""Articles to try Qari on."""
