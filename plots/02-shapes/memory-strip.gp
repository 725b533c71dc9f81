# memory-strip.gp: Twelve places in memory, and when each is read
#
# The number in a cell is what lies there, its colour is when a row-by-row walk through the tensor comes by.
# Transposing changes no number, only the walk: it jumps by four. `contiguous()` moves the numbers, so that the
# walk is straight again.
# 格子里的数是内存中存的内容，颜色表示按行读张量时何时读到它。转置没有改动任何一个数，只改变了读取的路线：每次跳
# 四格。`contiguous()` 才真正搬动数据，使路线重新变直。
#
# Draw it:  gnuplot memory-strip.gp                       writes memory-strip.svg into the current folder
#           gnuplot -e "format='png'" memory-strip.gp     writes memory-strip.png
#           gnuplot -e "format='text'" memory-strip.gp    draws in the terminal
# Try:      - Set the shape to 2 × 6 in the data: how far does the walk jump then?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'memory-strip.' . format
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

# read first (−1) … read last (1): x along the first row, y down the first column
$numbers << EOD
12 0 1 2 3 4 5 6 7 8 9 10 11
0 -1 -0.818182 -0.636364 -0.454545 -0.272727 -0.0909091 0.0909091 0.272727 0.454545 0.636364 0.818182 1
1 -1 -0.454545 0.0909091 0.636364 -0.818182 -0.272727 0.272727 0.818182 -0.636364 -0.0909091 0.454545 1
2 -1 -0.818182 -0.636364 -0.454545 -0.272727 -0.0909091 0.0909091 0.272727 0.454545 0.636364 0.818182 1
EOD

# ---- The picture ----

set title 'Twelve places in memory, and when each is read'
set xlabel 'place in memory'
set xrange [-0.5:11.5]
set xtics 2
set ylabel ''
set ytics ('x' 0, 'x.t()' 1, 'x.t().contiguous()' 2) scale 0
set yrange [2.5:-0.5]
unset key
set palette defined (-1 '#0072B2', 0 'white', 1 '#D55E00')
set cbrange [-1:1]
set cblabel 'read first (−1) … read last (1)'
set label '0' at 0,0 center tc rgb '#000000' front
set label '1' at 1,0 center tc rgb '#000000' front
set label '2' at 2,0 center tc rgb '#000000' front
set label '3' at 3,0 center tc rgb '#000000' front
set label '4' at 4,0 center tc rgb '#000000' front
set label '5' at 5,0 center tc rgb '#000000' front
set label '6' at 6,0 center tc rgb '#000000' front
set label '7' at 7,0 center tc rgb '#000000' front
set label '8' at 8,0 center tc rgb '#000000' front
set label '9' at 9,0 center tc rgb '#000000' front
set label '10' at 10,0 center tc rgb '#000000' front
set label '11' at 11,0 center tc rgb '#000000' front
set label '0' at 0,1 center tc rgb '#000000' front
set label '1' at 1,1 center tc rgb '#000000' front
set label '2' at 2,1 center tc rgb '#000000' front
set label '3' at 3,1 center tc rgb '#000000' front
set label '4' at 4,1 center tc rgb '#000000' front
set label '5' at 5,1 center tc rgb '#000000' front
set label '6' at 6,1 center tc rgb '#000000' front
set label '7' at 7,1 center tc rgb '#000000' front
set label '8' at 8,1 center tc rgb '#000000' front
set label '9' at 9,1 center tc rgb '#000000' front
set label '10' at 10,1 center tc rgb '#000000' front
set label '11' at 11,1 center tc rgb '#000000' front
set label '0' at 0,2 center tc rgb '#000000' front
set label '4' at 1,2 center tc rgb '#000000' front
set label '8' at 2,2 center tc rgb '#000000' front
set label '1' at 3,2 center tc rgb '#000000' front
set label '5' at 4,2 center tc rgb '#000000' front
set label '9' at 5,2 center tc rgb '#000000' front
set label '2' at 6,2 center tc rgb '#000000' front
set label '6' at 7,2 center tc rgb '#000000' front
set label '10' at 8,2 center tc rgb '#000000' front
set label '3' at 9,2 center tc rgb '#000000' front
set label '7' at 10,2 center tc rgb '#000000' front
set label '11' at 11,2 center tc rgb '#000000' front
plot \
  $numbers nonuniform matrix with image pixels notitle
