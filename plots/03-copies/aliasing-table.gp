# aliasing-table.gp: What a write to e does to x
#
# Through an expanded view a single write shows in x and in both rows; arithmetic on all of it is refused. After
# `clone()` or `repeat` x is safe. A transpose shares memory too, but no two of its elements are one place, so
# everything is allowed and shows in x.
# 通过扩展视图写一个元素，x 和两行都会变；对整个视图做运算会被拒绝。`clone()` 或 `repeat` 之后 x 就安全了。转置
# 也共享内存，但没有两个元素是同一个位置，所以什么都允许，并且都会改到 x。
#
# Draw it:  gnuplot aliasing-table.gp                       writes aliasing-table.svg into the current folder
#           gnuplot -e "format='png'" aliasing-table.gp     writes aliasing-table.png
#           gnuplot -e "format='text'" aliasing-table.gp    draws in the terminal
# Try:      - compare with the table in the text, lessons run 3 aliasing
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'aliasing-table.' . format
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

# values: x along the first row, y down the first column
$numbers << EOD
4 0 1 2 3
0 4 0 0 2
1 4 0 0 2
2 1 0 0 2
3 1 0 0 2
4 1 0 0 2
5 1 0 0 2
6 4 0 0 2
EOD

# ---- The picture ----

set title 'What a write to e does to x'
set xlabel 'how e was made'
set xtics ('expand' 0, 'clone of it' 1, 'repeat' 2, 't' 3) scale 0
set xrange [-0.5:3.5]
set ylabel 'write'
set ytics ('e[0, 0] = 100' 0, 'e[0] = row' 1, 'e += 1' 2, 'e *= 2' 3, 'e.copy_(t)' 4, 'e[:, 0] = 7' 5, 'e.fill_(7)' 6) scale 0
set yrange [6.5:-0.5]
unset key
set palette maxcolors 6 defined (0 '#BFDCEC', 1 '#F5D7BF', 2 '#BFE7DC', 3 '#F2DEE9', 4 '#F9E7BF', 5 '#D5ECFA')
set cbrange [-0.5:5.5]; unset colorbox
set label 'x, both rows' at 0,0 center tc rgb '#000000' front
set label 'x is safe' at 1,0 center tc rgb '#000000' front
set label 'x is safe' at 2,0 center tc rgb '#000000' front
set label 'x changes' at 3,0 center tc rgb '#000000' front
set label 'x, both rows' at 0,1 center tc rgb '#000000' front
set label 'x is safe' at 1,1 center tc rgb '#000000' front
set label 'x is safe' at 2,1 center tc rgb '#000000' front
set label 'x changes' at 3,1 center tc rgb '#000000' front
set label 'refused' at 0,2 center tc rgb '#000000' front
set label 'x is safe' at 1,2 center tc rgb '#000000' front
set label 'x is safe' at 2,2 center tc rgb '#000000' front
set label 'x changes' at 3,2 center tc rgb '#000000' front
set label 'refused' at 0,3 center tc rgb '#000000' front
set label 'x is safe' at 1,3 center tc rgb '#000000' front
set label 'x is safe' at 2,3 center tc rgb '#000000' front
set label 'x changes' at 3,3 center tc rgb '#000000' front
set label 'refused' at 0,4 center tc rgb '#000000' front
set label 'x is safe' at 1,4 center tc rgb '#000000' front
set label 'x is safe' at 2,4 center tc rgb '#000000' front
set label 'x changes' at 3,4 center tc rgb '#000000' front
set label 'refused' at 0,5 center tc rgb '#000000' front
set label 'x is safe' at 1,5 center tc rgb '#000000' front
set label 'x is safe' at 2,5 center tc rgb '#000000' front
set label 'x changes' at 3,5 center tc rgb '#000000' front
set label 'x, both rows' at 0,6 center tc rgb '#000000' front
set label 'x is safe' at 1,6 center tc rgb '#000000' front
set label 'x is safe' at 2,6 center tc rgb '#000000' front
set label 'x changes' at 3,6 center tc rgb '#000000' front
plot \
  $numbers nonuniform matrix with image pixels notitle
