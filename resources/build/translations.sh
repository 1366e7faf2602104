#!/bin/sh
# Collects the window's texts into the .ts files and compiles them; translate what is
# marked unfinished (Qt Linguist, or an editor) in between.
set -eu
cd "$(dirname "$0")/../.."
pyside6-lupdate gui/*.py gui/*/*.py -ts resources/i18n/qari_ar.ts -locations none -no-obsolete -target-language ar
pyside6-lupdate gui/*.py gui/*/*.py -ts resources/i18n/qari_en.ts -locations none -no-obsolete -pluralonly -target-language en
for language in ar en; do
  pyside6-lrelease "resources/i18n/qari_$language.ts" -qm "resources/i18n/qari_$language.qm"
done
