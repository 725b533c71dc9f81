# norm-slabs.gp: Which numbers share one mean and one variance
#
# A batch as a block of cells: features to the right, positions upwards, samples to the back. Each coloured slab
# has one mean and one variance. Batch normalisation takes a feature through the whole batch; layer
# normalisation stays inside one sample, and in a Transformer inside one token.
# 一批数据像一块立方体：向右是特征，向上是位置，向后是样本。每块彩色区域共用一个均值和方差。批归一化取一个特征、
# 贯穿整批；层归一化只在一个样本之内，在 Transformer 里只在一个词元之内。
#
# Draw it:  gnuplot norm-slabs.gp                       writes norm-slabs.svg into the current folder
#           gnuplot -e "format='png'" norm-slabs.gp     writes norm-slabs.png
#           gnuplot -e "format='text'" norm-slabs.gp    draws in the terminal
# Try:      - Which cells would instance normalisation colour: one feature of one sample, over all positions?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 990; height = 310
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'norm-slabs.' . format
if (format eq 'svg') set terminal svg size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'text') set terminal dumb size 79,72 nofeed noenhanced
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

# columns: left | right | bottom | top
$panel1_ << EOD
0.5  1.5  -0.5  3.5
EOD

# columns: x | y, low | y, high
$panel1_2 << EOD
 0.5      3.5      3.5
 1.5      3.5  4.22727
2.15  3.97273      4.7
3.15      4.7      4.7
EOD

# columns: left | right | bottom | top
$panel1_3 << EOD
2.5  3.5  -0.5  3.5
EOD

# columns: x | y, low | y, high
$panel1_4 << EOD
 2.5      3.5      3.5
 3.5      3.5  4.22727
4.15  3.97273      4.7
5.15      4.7      4.7
EOD

# columns: x | y, low | y, high
$panel1_5 << EOD
 3.5  -0.5  3.5
5.15   0.7  4.7
EOD

# columns: x | y
$panel1_6 << EOD
-0.5  -0.5
-0.5   3.5
1.15   4.7
EOD

# columns: x | y
$panel1_7 << EOD
 0.5  -0.5
 0.5   3.5
2.15   4.7
EOD

# columns: x | y
$panel1_8 << EOD
 1.5  -0.5
 1.5   3.5
3.15   4.7
EOD

# columns: x | y
$panel1_9 << EOD
 2.5  -0.5
 2.5   3.5
4.15   4.7
EOD

# columns: x | y
$panel1_10 << EOD
 3.5  -0.5
 3.5   3.5
5.15   4.7
EOD

# columns: x | y | y | y | y | y
$panel1_11 << EOD
-0.5  -0.5  0.5  1.5  2.5  3.5
 3.5  -0.5  0.5  1.5  2.5  3.5
5.15   0.7  1.7  2.7  3.7  4.7
EOD

# columns: x | y
$panel1_12 << EOD
0.05   3.9
4.05   3.9
4.05  -0.1
EOD

# columns: x | y
$panel1_13 << EOD
0.6  4.3
4.6  4.3
4.6  0.3
EOD

# columns: x | y
$panel1_14 << EOD
1.15  4.7
5.15  4.7
5.15  0.7
EOD

# columns: left | right | bottom | top
$panel2_ << EOD
-0.5  3.5  -0.5  3.5
EOD

# columns: x | y, low | y, high
$panel2_2 << EOD
-0.5  3.5  3.5
0.05  3.5  3.9
 3.5  3.5  3.9
4.05  3.9  3.9
EOD

# columns: x | y, low | y, high
$panel2_3 << EOD
 3.5  -0.5  3.5
4.05  -0.1  3.9
EOD

# columns: x | y
$panel2_4 << EOD
-0.5  -0.5
-0.5   3.5
1.15   4.7
EOD

# columns: x | y
$panel2_5 << EOD
 0.5  -0.5
 0.5   3.5
2.15   4.7
EOD

# columns: x | y
$panel2_6 << EOD
 1.5  -0.5
 1.5   3.5
3.15   4.7
EOD

# columns: x | y
$panel2_7 << EOD
 2.5  -0.5
 2.5   3.5
4.15   4.7
EOD

# columns: x | y
$panel2_8 << EOD
 3.5  -0.5
 3.5   3.5
5.15   4.7
EOD

# columns: x | y | y | y | y | y
$panel2_9 << EOD
-0.5  -0.5  0.5  1.5  2.5  3.5
 3.5  -0.5  0.5  1.5  2.5  3.5
5.15   0.7  1.7  2.7  3.7  4.7
EOD

# columns: x | y
$panel2_10 << EOD
0.05   3.9
4.05   3.9
4.05  -0.1
EOD

# columns: x | y
$panel2_11 << EOD
0.6  4.3
4.6  4.3
4.6  0.3
EOD

# columns: x | y
$panel2_12 << EOD
1.15  4.7
5.15  4.7
5.15  0.7
EOD

# columns: left | right | bottom | top
$panel3_ << EOD
-0.5  3.5  2.5  3.5
EOD

# columns: x | y, low | y, high
$panel3_2 << EOD
-0.5  3.5  3.5
0.05  3.5  3.9
 3.5  3.5  3.9
4.05  3.9  3.9
EOD

# columns: x | y, low | y, high | y, low | y, high
$panel3_3 << EOD
 3.5  2.5  3.5  0.5  1.5
4.05  2.9  3.9  0.9  1.9
EOD

# columns: left | right | bottom | top
$panel3_4 << EOD
-0.5  3.5  0.5  1.5
EOD

# columns: x | y
$panel3_5 << EOD
-0.5  -0.5
-0.5   3.5
1.15   4.7
EOD

# columns: x | y
$panel3_6 << EOD
 0.5  -0.5
 0.5   3.5
2.15   4.7
EOD

# columns: x | y
$panel3_7 << EOD
 1.5  -0.5
 1.5   3.5
3.15   4.7
EOD

# columns: x | y
$panel3_8 << EOD
 2.5  -0.5
 2.5   3.5
4.15   4.7
EOD

# columns: x | y
$panel3_9 << EOD
 3.5  -0.5
 3.5   3.5
5.15   4.7
EOD

# columns: x | y | y | y | y | y
$panel3_10 << EOD
-0.5  -0.5  0.5  1.5  2.5  3.5
 3.5  -0.5  0.5  1.5  2.5  3.5
5.15   0.7  1.7  2.7  3.7  4.7
EOD

# columns: x | y
$panel3_11 << EOD
0.05   3.9
4.05   3.9
4.05  -0.1
EOD

# columns: x | y
$panel3_12 << EOD
0.6  4.3
4.6  4.3
4.6  0.3
EOD

# columns: x | y
$panel3_13 << EOD
1.15  4.7
5.15  4.7
5.15  0.7
EOD

# ---- The picture ----

rows = format eq 'text' ? 3 : 1
columns = format eq 'text' ? 1 : 3
set multiplot layout rows,columns title 'Which numbers share one mean and one variance'

set title 'Batch normalisation'
set xlabel 'feature (channel)'
set xtics ('1' 0, '2' 1, '3' 2, '4' 3, '' 4, '' 5, '' 6) scale 0
set xrange [-0.5:6.5]
set ylabel 'position (token)'
set ytics ('1' 0, '2' 1, '3' 2, '4' 3, '' 4, '' 5) scale 0
set yrange [-0.5:5.5]
unset key
set label 'samples ↗' at 4,-0.15 left offset char 0.8,0 tc rgb '#000000' front
plot \
  $panel1_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 notitle, \
  $panel1_2 using 1:2:3 with filledcurves fc rgb '#0072B2' fs transparent solid 0.2 noborder notitle, \
  $panel1_3 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 notitle, \
  $panel1_4 using 1:2:3 with filledcurves fc rgb '#D55E00' fs transparent solid 0.2 noborder notitle, \
  $panel1_5 using 1:2:3 with filledcurves fc rgb '#D55E00' fs transparent solid 0.2 noborder notitle, \
  $panel1_6 using 1:2 with lines ls 7 notitle, \
  $panel1_7 using 1:2 with lines ls 7 notitle, \
  $panel1_8 using 1:2 with lines ls 7 notitle, \
  $panel1_9 using 1:2 with lines ls 7 notitle, \
  $panel1_10 using 1:2 with lines ls 7 notitle, \
  $panel1_11 using 1:2 with lines ls 7 notitle, \
  $panel1_11 using 1:3 with lines ls 7 notitle, \
  $panel1_11 using 1:4 with lines ls 7 notitle, \
  $panel1_11 using 1:5 with lines ls 7 notitle, \
  $panel1_11 using 1:6 with lines ls 7 notitle, \
  $panel1_12 using 1:2 with lines ls 7 notitle, \
  $panel1_13 using 1:2 with lines ls 7 notitle, \
  $panel1_14 using 1:2 with lines ls 7 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'Layer normalisation, [C, L]'
set xlabel 'feature (channel)'
set xtics ('1' 0, '2' 1, '3' 2, '4' 3, '' 4, '' 5, '' 6) scale 0
set xrange [-0.5:6.5]
set ylabel 'position (token)'
set ytics ('1' 0, '2' 1, '3' 2, '4' 3, '' 4, '' 5) scale 0
set yrange [-0.5:5.5]
unset key
set label 'samples ↗' at 4,-0.15 left offset char 0.8,0 tc rgb '#000000' front
plot \
  $panel2_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 notitle, \
  $panel2_2 using 1:2:3 with filledcurves fc rgb '#0072B2' fs transparent solid 0.2 noborder notitle, \
  $panel2_3 using 1:2:3 with filledcurves fc rgb '#0072B2' fs transparent solid 0.2 noborder notitle, \
  $panel2_4 using 1:2 with lines ls 7 notitle, \
  $panel2_5 using 1:2 with lines ls 7 notitle, \
  $panel2_6 using 1:2 with lines ls 7 notitle, \
  $panel2_7 using 1:2 with lines ls 7 notitle, \
  $panel2_8 using 1:2 with lines ls 7 notitle, \
  $panel2_9 using 1:2 with lines ls 7 notitle, \
  $panel2_9 using 1:3 with lines ls 7 notitle, \
  $panel2_9 using 1:4 with lines ls 7 notitle, \
  $panel2_9 using 1:5 with lines ls 7 notitle, \
  $panel2_9 using 1:6 with lines ls 7 notitle, \
  $panel2_10 using 1:2 with lines ls 7 notitle, \
  $panel2_11 using 1:2 with lines ls 7 notitle, \
  $panel2_12 using 1:2 with lines ls 7 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'Layer normalisation, per token'
set xlabel 'feature (channel)'
set xtics ('1' 0, '2' 1, '3' 2, '4' 3, '' 4, '' 5, '' 6) scale 0
set xrange [-0.5:6.5]
set ylabel 'position (token)'
set ytics ('1' 0, '2' 1, '3' 2, '4' 3, '' 4, '' 5) scale 0
set yrange [-0.5:5.5]
unset key
set label 'samples ↗' at 4,-0.15 left offset char 0.8,0 tc rgb '#000000' front
plot \
  $panel3_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 notitle, \
  $panel3_2 using 1:2:3 with filledcurves fc rgb '#0072B2' fs transparent solid 0.2 noborder notitle, \
  $panel3_3 using 1:2:3 with filledcurves fc rgb '#0072B2' fs transparent solid 0.2 noborder notitle, \
  $panel3_4 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 notitle, \
  $panel3_3 using 1:4:5 with filledcurves fc rgb '#D55E00' fs transparent solid 0.2 noborder notitle, \
  $panel3_5 using 1:2 with lines ls 7 notitle, \
  $panel3_6 using 1:2 with lines ls 7 notitle, \
  $panel3_7 using 1:2 with lines ls 7 notitle, \
  $panel3_8 using 1:2 with lines ls 7 notitle, \
  $panel3_9 using 1:2 with lines ls 7 notitle, \
  $panel3_10 using 1:2 with lines ls 7 notitle, \
  $panel3_10 using 1:3 with lines ls 7 notitle, \
  $panel3_10 using 1:4 with lines ls 7 notitle, \
  $panel3_10 using 1:5 with lines ls 7 notitle, \
  $panel3_10 using 1:6 with lines ls 7 notitle, \
  $panel3_11 using 1:2 with lines ls 7 notitle, \
  $panel3_12 using 1:2 with lines ls 7 notitle, \
  $panel3_13 using 1:2 with lines ls 7 notitle

unset multiplot
