# probed-fields.gp: Which pixels one output sees, found by its gradient
#
# Dark pixels count more, white ones not at all. The frame is the field by the formula: it always fits. A
# dilated window reads few pixels of a wide field; with dilations 1, 2, 4 the gaps close.
# 颜色越深作用越大，白色则毫无作用。方框是公式算出的感受野，总是恰好吻合。膨胀的窗口在宽的范围里只读几个像素；膨
# 胀率取 1、2、4 时，空隙就填上了。
#
# Draw it:  gnuplot probed-fields.gp                       writes probed-fields.svg into the current folder
#           gnuplot -e "format='png'" probed-fields.gp     writes probed-fields.png
#           gnuplot -e "format='text'" probed-fields.gp    draws in the terminal
# Try:      - look at one pixel: add `set label 'here' at 0,0`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 580
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'probed-fields.' . format
if (format eq 'svg') set terminal svg size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'text') set terminal dumb size 79,96 nofeed noenhanced
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

# columns: x | y
$panel1_ << EOD
1.5  1.5
8.5  1.5
8.5  8.5
1.5  8.5
1.5  1.5
EOD

# values: x along the first row, y down the first column
$panel1_2 << EOD
11 0 1 2 3 4 5 6 7 8 9 10
0 0 0 0 0 0 0 0 0 0 0 0
1 0 0 0 0 0 0 0 0 0 0 0
2 0 0 0.25 0.25 0.5 0.25 0.5 0.25 0.25 0 0
3 0 0 0.25 0.25 0.5 0.25 0.5 0.25 0.25 0 0
4 0 0 0.5 0.5 1 0.5 1 0.5 0.5 0 0
5 0 0 0.25 0.25 0.5 0.25 0.5 0.25 0.25 0 0
6 0 0 0.5 0.5 1 0.5 1 0.5 0.5 0 0
7 0 0 0.25 0.25 0.5 0.25 0.5 0.25 0.25 0 0
8 0 0 0.25 0.25 0.5 0.25 0.5 0.25 0.25 0 0
9 0 0 0 0 0 0 0 0 0 0 0
10 0 0 0 0 0 0 0 0 0 0 0
EOD

# columns: x | y
$panel2_ << EOD
1.5  1.5
9.5  1.5
9.5  9.5
1.5  9.5
1.5  1.5
EOD

# values: x along the first row, y down the first column
$panel2_2 << EOD
12 0 1 2 3 4 5 6 7 8 9 10 11
0 0 0 0 0 0 0 0 0 0 0 0 0
1 0 0 0 0 0 0 0 0 0 0 0 0
2 0 0 0.111111 0.222222 0.333333 0.333333 0.333333 0.333333 0.222222 0.111111 0 0
3 0 0 0.222222 0.444444 0.666667 0.666667 0.666667 0.666667 0.444444 0.222222 0 0
4 0 0 0.333333 0.666667 1 1 1 1 0.666667 0.333333 0 0
5 0 0 0.333333 0.666667 1 1 1 1 0.666667 0.333333 0 0
6 0 0 0.333333 0.666667 1 1 1 1 0.666667 0.333333 0 0
7 0 0 0.333333 0.666667 1 1 1 1 0.666667 0.333333 0 0
8 0 0 0.222222 0.444444 0.666667 0.666667 0.666667 0.666667 0.444444 0.222222 0 0
9 0 0 0.111111 0.222222 0.333333 0.333333 0.333333 0.333333 0.222222 0.111111 0 0
10 0 0 0 0 0 0 0 0 0 0 0 0
11 0 0 0 0 0 0 0 0 0 0 0 0
EOD

# columns: x | y
$panel3_ << EOD
0.5  0.5
5.5  0.5
5.5  5.5
0.5  5.5
0.5  0.5
EOD

# values: x along the first row, y down the first column
$panel3_2 << EOD
7 0 1 2 3 4 5 6
0 0 0 0 0 0 0 0
1 0 1 0 1 0 1 0
2 0 0 0 0 0 0 0
3 0 1 0 1 0 1 0
4 0 0 0 0 0 0 0
5 0 1 0 1 0 1 0
6 0 0 0 0 0 0 0
EOD

# columns: x | y
$panel4_ << EOD
 0.5   0.5
15.5   0.5
15.5  15.5
 0.5  15.5
 0.5   0.5
EOD

# values: x along the first row, y down the first column
$panel4_2 << EOD
17 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
1 0 0.111111 0.111111 0.222222 0.111111 0.333333 0.222222 0.333333 0.111111 0.333333 0.222222 0.333333 0.111111 0.222222 0.111111 0.111111 0
2 0 0.111111 0.111111 0.222222 0.111111 0.333333 0.222222 0.333333 0.111111 0.333333 0.222222 0.333333 0.111111 0.222222 0.111111 0.111111 0
3 0 0.222222 0.222222 0.444444 0.222222 0.666667 0.444444 0.666667 0.222222 0.666667 0.444444 0.666667 0.222222 0.444444 0.222222 0.222222 0
4 0 0.111111 0.111111 0.222222 0.111111 0.333333 0.222222 0.333333 0.111111 0.333333 0.222222 0.333333 0.111111 0.222222 0.111111 0.111111 0
5 0 0.333333 0.333333 0.666667 0.333333 1 0.666667 1 0.333333 1 0.666667 1 0.333333 0.666667 0.333333 0.333333 0
6 0 0.222222 0.222222 0.444444 0.222222 0.666667 0.444444 0.666667 0.222222 0.666667 0.444444 0.666667 0.222222 0.444444 0.222222 0.222222 0
7 0 0.333333 0.333333 0.666667 0.333333 1 0.666667 1 0.333333 1 0.666667 1 0.333333 0.666667 0.333333 0.333333 0
8 0 0.111111 0.111111 0.222222 0.111111 0.333333 0.222222 0.333333 0.111111 0.333333 0.222222 0.333333 0.111111 0.222222 0.111111 0.111111 0
9 0 0.333333 0.333333 0.666667 0.333333 1 0.666667 1 0.333333 1 0.666667 1 0.333333 0.666667 0.333333 0.333333 0
10 0 0.222222 0.222222 0.444444 0.222222 0.666667 0.444444 0.666667 0.222222 0.666667 0.444444 0.666667 0.222222 0.444444 0.222222 0.222222 0
11 0 0.333333 0.333333 0.666667 0.333333 1 0.666667 1 0.333333 1 0.666667 1 0.333333 0.666667 0.333333 0.333333 0
12 0 0.111111 0.111111 0.222222 0.111111 0.333333 0.222222 0.333333 0.111111 0.333333 0.222222 0.333333 0.111111 0.222222 0.111111 0.111111 0
13 0 0.222222 0.222222 0.444444 0.222222 0.666667 0.444444 0.666667 0.222222 0.666667 0.444444 0.666667 0.222222 0.444444 0.222222 0.222222 0
14 0 0.111111 0.111111 0.222222 0.111111 0.333333 0.222222 0.333333 0.111111 0.333333 0.222222 0.333333 0.111111 0.222222 0.111111 0.111111 0
15 0 0.111111 0.111111 0.222222 0.111111 0.333333 0.222222 0.333333 0.111111 0.333333 0.222222 0.333333 0.111111 0.222222 0.111111 0.111111 0
16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
EOD

# ---- The picture ----

rows = format eq 'text' ? 4 : 2
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title 'Which pixels one output sees, found by its gradient'

set title '3 (stride 2), 3: field 7'
set xlabel 'column'
set xrange [-0.5:10.5]
set xtics 2
set ylabel 'row'
set yrange [-0.5:10.5]
set ytics 2
unset key
set palette defined (0 '#F7FBFF', 1 '#6BAED6', 2 '#08306B')
plot \
  $panel1_2 nonuniform matrix with image pixels notitle, \
  $panel1_ using 1:2 with lines ls 2 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title '3, pooling 2, 3: field 8'
set xlabel 'column'
set xrange [-0.5:11.5]
set xtics 2
set ylabel 'row'
set yrange [-0.5:11.5]
set ytics 2
unset key
set palette defined (0 '#F7FBFF', 1 '#6BAED6', 2 '#08306B')
plot \
  $panel2_2 nonuniform matrix with image pixels notitle, \
  $panel2_ using 1:2 with lines ls 2 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title '3 (dilation 2): field 5'
set xlabel 'column'
set xrange [-0.5:6.5]
set xtics 2
set ylabel 'row'
set yrange [-0.5:6.5]
set ytics 2
unset key
set palette defined (0 '#F7FBFF', 1 '#6BAED6', 2 '#08306B')
plot \
  $panel3_2 nonuniform matrix with image pixels notitle, \
  $panel3_ using 1:2 with lines ls 2 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title '3 (dilation 1, 2, 4): field 15'
set xlabel 'column'
set xrange [-0.5:16.5]
set xtics 5
set ylabel 'row'
set yrange [-0.5:16.5]
set ytics 5
unset key
set palette defined (0 '#F7FBFF', 1 '#6BAED6', 2 '#08306B')
plot \
  $panel4_2 nonuniform matrix with image pixels notitle, \
  $panel4_ using 1:2 with lines ls 2 notitle

unset multiplot
