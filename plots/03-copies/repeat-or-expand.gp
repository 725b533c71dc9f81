# repeat-or-expand.gp: A row of 1000 Floats, made into many rows
#
# Both axes are logarithmic. `repeat` takes as much memory as its shape says; `expand` takes that of one row,
# however many it shows.
# 两个轴都是对数刻度。`repeat` 的形状有多大，就占多少内存；`expand` 不管显示多少行，都只占一行的内存。
#
# Draw it:  gnuplot repeat-or-expand.gp                       writes repeat-or-expand.svg into the current folder
#           gnuplot -e "format='png'" repeat-or-expand.gp     writes repeat-or-expand.png
#           gnuplot -e "format='text'" repeat-or-expand.gp    draws in the terminal
# Try:      - Add `unset logscale y`: how much of the line for expand can you still see?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'repeat-or-expand.' . format
if (format eq 'svg') set terminal svg size width,height font 'sans-serif,15' background 'white' noenhanced
if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,15' background 'white' noenhanced
if (format eq 'text') set terminal dumb size 79,24 nofeed noenhanced
if (strlen(output) > 0) set output output

# ---- The look: every style has its colour, its dash and its point ----

set style line 1 lt 1 lc rgb '#0072B2' lw 2.5 dt solid pt 7 ps 0.8   # blue
set style line 2 lt 2 lc rgb '#D55E00' lw 2.5 dt (14, 5) pt 5 ps 0.8   # vermilion
set style line 3 lt 3 lc rgb '#009E73' lw 2.5 dt (3, 4) pt 9 ps 0.8   # green
set style line 4 lt 4 lc rgb '#CC79A7' lw 2.5 dt (14, 4, 3, 4) pt 13 ps 0.8   # purple
set style line 5 lt 5 lc rgb '#E69F00' lw 2.5 dt (24, 6) pt 11 ps 0.8   # orange
set style line 6 lt 6 lc rgb '#56B4E9' lw 2.5 dt (10, 4, 3, 4, 3, 4) pt 15 ps 0.8   # sky
set style line 7 lt 7 lc rgb '#000000' lw 2.5 dt solid pt 6 ps 0.8   # black
set style line 8 lt 8 lc rgb '#808080' lw 2.5 dt (5, 5) pt 2 ps 0.8   # gray
set encoding utf8
set border 3 lc rgb '#404040'
set tics nomirror out scale 0.5 tc rgb '#404040'
if (format ne 'text') set grid lt 1 lc rgb '#DDDDDD' lw 1 dt solid
set datafile missing 'NaN'

# ---- The numbers ----

# columns: x | repeat | expand
$numbers << EOD
   1       4000  4000
   2       8000  4000
   4      16000  4000
   8      32000  4000
  16      64000  4000
  32     128000  4000
  64     256000  4000
 128     512000  4000
 256  1.024e+06  4000
 512  2.048e+06  4000
1024  4.096e+06  4000
EOD

# ---- The picture ----

set title 'A row of 1000 Floats, made into many rows'
set xlabel 'rows'
set logscale x; set format x '%g'
set xrange [0.8:1500]
set ylabel 'storage (bytes)'
set logscale y; set format y '%g'
set yrange [1000:1e+07]
set key top left Left reverse samplen 3
plot \
  $numbers using 1:2 with linespoints ls 1 title 'repeat', \
  $numbers using 1:3 with linespoints ls 2 title 'expand'
