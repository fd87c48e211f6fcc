#!/bin/sh
# Makes the fonts of the default theme: Inter 4, in the three weights the theme uses, and for PDFs its italic and Tinos,
# which has the metrics of Times New Roman; all cut down to `unicodes.txt`.
#
# The site reads the .woff2 files; charts and PDFs measure and embed the .ttf files. Both are kept in the repository,
# so nobody needs this script to build: it is here to show where they come from, and to make them again.
#
#   python3 -m venv venv && venv/bin/pip install fonttools==4.68.0 brotli==1.2.1
#   for name in inter tinos; do
#       npm pack @expo-google-fonts/$name@0.4.2 && mkdir $name && tar xzf expo-google-fonts-$name-0.4.2.tgz -C $name
#   done
#   PYFTSUBSET=venv/bin/pyftsubset sh subset.sh inter/package tinos/package
#
# The same input and the same version of fonttools give the same bytes.
set -eu

package=${1:?the unpacked npm package @expo-google-fonts/inter, version 0.4.2}
serif=${2:?the unpacked npm package @expo-google-fonts/tinos, version 0.4.2}
subset=${PYFTSUBSET:-pyftsubset}
here=$(cd "$(dirname "$0")" && pwd)
# Without the clock of the machine in the files.
export SOURCE_DATE_EPOCH=0

# pyftsubset reads no comments in a list of code points.
unicodes=$(grep -v '^#' "$here/unicodes.txt" | tr '\n' ',')

# kern, mark, mkmk, ccmp, locl: so that accents sit right; tnum, lnum, pnum: digits of one width in tables.
features=kern,mark,mkmk,ccmp,locl,tnum,lnum,pnum

for weight in 400:400Regular/Inter_400Regular 600:600SemiBold/Inter_600SemiBold 700:700Bold/Inter_700Bold; do
    number=${weight%%:*}
    source=$package/${weight#*:}.ttf
    for flavor in ttf woff2; do
        [ "$flavor" = woff2 ] && option=--flavor=woff2 || option=
        # shellcheck disable=SC2086 # an empty option is to vanish
        "$subset" "$source" --unicodes="$unicodes" --layout-features="$features" \
            --no-hinting --name-IDs='*' --no-recalc-timestamp $option \
            --output-file="$here/inter-$number.$flavor"
    done
done

for face in 400-italic:$package/400Regular_Italic/Inter_400Regular_Italic:inter \
    400:$serif/400Regular/Tinos_400Regular:tinos 700:$serif/700Bold/Tinos_700Bold:tinos \
    400-italic:$serif/400Regular_Italic/Tinos_400Regular_Italic:tinos \
    700-italic:$serif/700Bold_Italic/Tinos_700Bold_Italic:tinos; do
    name=${face##*:}-${face%%:*}
    source=${face#*:}
    "$subset" "${source%:*}.ttf" --unicodes="$unicodes" --layout-features="$features" \
        --no-hinting --name-IDs='*' --no-recalc-timestamp --output-file="$here/../typst/fonts/$name.ttf"
done
