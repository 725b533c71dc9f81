# receptive-cone.gp: What one output of two 3 × 3 convolutions sees
#
# Top left, a cut from the side: one output reads three values of the layer between, and they read five pixels.
# The other panels show the same from above; each number says how many paths lead from there to the output. The
# middle pixel is used nine times, a corner once.
# 左上是侧面剖视：一个输出读中间层的 3 个值，它们又读 5 个像素。其余三幅是俯视；数字是从该处到输出的路径条数。中
# 心像素用了 9 次，四角各 1 次。
#
# Draw it:  gnuplot receptive-cone.gp                       writes receptive-cone.svg into the current folder
#           gnuplot -e "format='png'" receptive-cone.gp     writes receptive-cone.png
#           gnuplot -e "format='text'" receptive-cone.gp    draws in the terminal
# Try:      - another palette: `set palette defined (0 'white', 1 'dark-green')`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 580
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'receptive-cone.' . format
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
2  1
1  0
EOD

# columns: x | y
$panel1_2 << EOD
2  1
2  0
EOD

# columns: x | y
$panel1_3 << EOD
2  1
3  0
EOD

# columns: x | y | y
$panel1_4 << EOD
3  1  2
2  0  1
EOD

# columns: x | y | y
$panel1_5 << EOD
3  1  2
3  0  1
EOD

# columns: x | y | y
$panel1_6 << EOD
3  1  2
4  0  1
EOD

# columns: x | y
$panel1_7 << EOD
4  1
3  0
EOD

# columns: x | y
$panel1_8 << EOD
4  1
4  0
EOD

# columns: x | y
$panel1_9 << EOD
4  1
5  0
EOD

# columns: x | y
$panel1_10 << EOD
0  0
6  0
1  1
5  1
2  2
4  2
EOD

# columns: x | y
$panel1_11 << EOD
1  0
2  0
3  0
4  0
5  0
2  1
3  1
4  1
3  2
EOD

# values: x along the first row, y down the first column
$panel2_ << EOD
3 0 1 2
0 0 0 0
1 0 1 0
2 0 0 0
EOD

# values: x along the first row, y down the first column
$panel3_ << EOD
5 0 1 2 3 4
0 0 0 0 0 0
1 0 1 1 1 0
2 0 1 1 1 0
3 0 1 1 1 0
4 0 0 0 0 0
EOD

# values: x along the first row, y down the first column
$panel4_ << EOD
7 0 1 2 3 4 5 6
0 0 0 0 0 0 0 0
1 0 1 2 3 2 1 0
2 0 2 4 6 4 2 0
3 0 3 6 9 6 3 0
4 0 2 4 6 4 2 0
5 0 1 2 3 2 1 0
6 0 0 0 0 0 0 0
EOD

# ---- The picture ----

rows = format eq 'text' ? 4 : 2
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title 'What one output of two 3 × 3 convolutions sees'

set title 'from the side'
set xlabel 'place'
set xrange [-0.5:6.5]
set xtics 2
set ylabel 'layer'
set ytics ('image' 0, 'between' 1, 'output' 2) scale 0
set yrange [-0.5:2.5]
unset key
plot \
  $panel1_ using 1:2 with lines ls 6 notitle, \
  $panel1_2 using 1:2 with lines ls 6 notitle, \
  $panel1_3 using 1:2 with lines ls 6 notitle, \
  $panel1_4 using 1:2 with lines ls 6 notitle, \
  $panel1_5 using 1:2 with lines ls 6 notitle, \
  $panel1_6 using 1:2 with lines ls 6 notitle, \
  $panel1_7 using 1:2 with lines ls 6 notitle, \
  $panel1_8 using 1:2 with lines ls 6 notitle, \
  $panel1_9 using 1:2 with lines ls 6 notitle, \
  $panel1_4 using 1:3 with lines ls 6 notitle, \
  $panel1_5 using 1:3 with lines ls 6 notitle, \
  $panel1_6 using 1:3 with lines ls 6 notitle, \
  $panel1_10 using 1:2 with points ls 8 notitle, \
  $panel1_11 using 1:2 with points ls 1 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'the output'
set xlabel 'column'
set xtics ('0' 0, '1' 1, '2' 2) scale 0
set xrange [-0.5:2.5]
set ylabel 'row'
set ytics ('0' 0, '1' 1, '2' 2) scale 0
set yrange [2.5:-0.5]
unset key
set palette defined (0 '#F7FBFF', 1 '#6BAED6', 2 '#08306B')
set label '1' at 1,1 center tc rgb '#56B4E9' front
plot \
  $panel2_ nonuniform matrix with image pixels notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'the layer between'
set xlabel 'column'
set xtics ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4) scale 0
set xrange [-0.5:4.5]
set ylabel 'row'
set ytics ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4) scale 0
set yrange [4.5:-0.5]
unset key
set palette defined (0 '#F7FBFF', 1 '#6BAED6', 2 '#08306B')
set label '1' at 1,1 center tc rgb '#56B4E9' front
set label '1' at 2,1 center tc rgb '#56B4E9' front
set label '1' at 3,1 center tc rgb '#56B4E9' front
set label '1' at 1,2 center tc rgb '#56B4E9' front
set label '1' at 2,2 center tc rgb '#56B4E9' front
set label '1' at 3,2 center tc rgb '#56B4E9' front
set label '1' at 1,3 center tc rgb '#56B4E9' front
set label '1' at 2,3 center tc rgb '#56B4E9' front
set label '1' at 3,3 center tc rgb '#56B4E9' front
plot \
  $panel3_ nonuniform matrix with image pixels notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'the image'
set xlabel 'column'
set xtics ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6) scale 0
set xrange [-0.5:6.5]
set ylabel 'row'
set ytics ('0' 0, '1' 1, '2' 2, '3' 3, '4' 4, '5' 5, '6' 6) scale 0
set yrange [6.5:-0.5]
unset key
set palette defined (0 '#F7FBFF', 1 '#6BAED6', 2 '#08306B')
set label '1' at 1,1 center tc rgb '#000000' front
set label '2' at 2,1 center tc rgb '#000000' front
set label '3' at 3,1 center tc rgb '#000000' front
set label '2' at 4,1 center tc rgb '#000000' front
set label '1' at 5,1 center tc rgb '#000000' front
set label '2' at 1,2 center tc rgb '#000000' front
set label '4' at 2,2 center tc rgb '#000000' front
set label '6' at 3,2 center tc rgb '#000000' front
set label '4' at 4,2 center tc rgb '#000000' front
set label '2' at 5,2 center tc rgb '#000000' front
set label '3' at 1,3 center tc rgb '#000000' front
set label '6' at 2,3 center tc rgb '#000000' front
set label '9' at 3,3 center tc rgb '#56B4E9' front
set label '6' at 4,3 center tc rgb '#000000' front
set label '3' at 5,3 center tc rgb '#000000' front
set label '2' at 1,4 center tc rgb '#000000' front
set label '4' at 2,4 center tc rgb '#000000' front
set label '6' at 3,4 center tc rgb '#000000' front
set label '4' at 4,4 center tc rgb '#000000' front
set label '2' at 5,4 center tc rgb '#000000' front
set label '1' at 1,5 center tc rgb '#000000' front
set label '2' at 2,5 center tc rgb '#000000' front
set label '3' at 3,5 center tc rgb '#000000' front
set label '2' at 4,5 center tc rgb '#000000' front
set label '1' at 5,5 center tc rgb '#000000' front
plot \
  $panel4_ nonuniform matrix with image pixels notitle

unset multiplot
