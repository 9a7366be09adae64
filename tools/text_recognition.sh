#!/bin/sh
# Says how to have the text of scans recognised, where this machine cannot do it yet.
set -eu
cd "$(dirname "$0")"
. ./say.sh

if ! command -v tesseract >/dev/null; then
    say "Që të gjendet edhe teksti në skanime: sudo apt install tesseract-ocr tesseract-ocr-sqi" \
        "To have text in scans found too: sudo apt install tesseract-ocr tesseract-ocr-sqi"
elif ! tesseract --list-langs 2>&1 | grep -qx sqi; then
    say "Që teksti në skanime të lexohet në shqip: sudo apt install tesseract-ocr-sqi" \
        "To have scans read as Albanian: sudo apt install tesseract-ocr-sqi"
fi
