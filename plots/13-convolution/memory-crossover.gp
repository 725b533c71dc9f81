# memory-crossover.gp: From which batch size on do activations outweigh the parameters?
#
# Activations grow with the batch size, everything that belongs to parameters does not. They meet at 4.7 digits
# and 9.1 images for the weights alone, at 19 and 36 for Adam's four numbers a parameter. Left of the crossing
# a smaller batch saves little.
# 激活值随批次增大，属于参数的部分不变。只算权重，两者在 4.7 个数字、9.1 张图像处相交；按 Adam 每参数 4 个数算，
# 在 19 和 36 处相交。在交点左边，减小批次省不了多少。
#
# Draw it:  gnuplot memory-crossover.gp                       writes memory-crossover.svg into the current folder
#           gnuplot -e "format='png'" memory-crossover.gp     writes memory-crossover.png
#           gnuplot -e "format='text'" memory-crossover.gp    draws in the terminal
# Try:      - two images on each of two cards: move the rising line, with (2*$2) in place of 2 behind its using
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 580
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'memory-crossover.' . format
if (format eq 'svg') set terminal svg size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'png') set terminal pngcairo size width,height font 'sans-serif,12' background 'white' noenhanced
if (format eq 'text') set terminal dumb size 79,48 nofeed noenhanced
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

# columns: x | activations
$panel1_ << EOD
      1    4.392
1.18921    5.223
1.41421  6.21123
1.68179  7.38643
      2    8.784
2.37841   10.446
2.82843  12.4225
3.36359  14.7729
      4   17.568
4.75683   20.892
5.65685  24.8449
6.72717  29.5457
      8   35.136
9.51366   41.784
11.3137  49.6898
13.4543  59.0915
     16   70.272
19.0273   83.568
22.6274  99.3796
26.9087  118.183
     32  140.544
38.0546  167.136
45.2548  198.759
53.8174  236.366
     64  281.088
76.1093  334.272
90.5097  397.518
107.635  472.732
    128  562.176
EOD

# columns: x | weights | weights, gradients, Adam's state
$panel1_2 << EOD
  1  20.84  83.36
128  20.84  83.36
EOD

# columns: x | y
$panel1_3 << EOD
4.74499  20.84
  18.98  83.36
EOD

# columns: x | activations
$panel2_ << EOD
      1  60.9504
1.18921  72.4827
1.41421  86.1969
1.68179  102.506
      2  121.901
2.37841  144.965
2.82843  172.394
3.36359  205.012
      4  243.802
4.75683  289.931
5.65685  344.788
6.72717  410.024
      8  487.603
9.51366  579.861
11.3137  689.575
13.4543  820.048
     16  975.207
19.0273  1159.72
22.6274  1379.15
26.9087   1640.1
     32  1950.41
38.0546  2319.45
45.2548   2758.3
53.8174  3280.19
     64  3900.83
76.1093  4638.89
90.5097   5516.6
107.635  6560.38
    128  7801.66
EOD

# columns: x | weights | weights, gradients, Adam's state
$panel2_2 << EOD
  1  553.43  2213.72
128  553.43  2213.72
EOD

# columns: x | y
$panel2_3 << EOD
 9.08   553.43
36.32  2213.72
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 2
columns = format eq 'text' ? 1 : 1
set multiplot layout rows,columns title 'From which batch size on do activations outweigh the parameters?'

set title 'digits CNN'
set xlabel 'batch size N'
set logscale x; set format x '%g'
set xrange [1:128]
set ylabel 'memory (kB)'
set logscale y; set format y '%g'
set yrange [0.1:1000]
set key bottom right Right noreverse samplen 3
set label 'N = 4.7' at 4.74499,20.84 center offset char 0,0.8 tc rgb '#000000' front
set label 'N = 19.0' at 18.98,83.36 center offset char 0,0.8 tc rgb '#000000' front
plot \
  $panel1_ using 1:2 with lines ls 5 title 'activations', \
  $panel1_2 using 1:2 with lines ls 1 title 'weights', \
  $panel1_2 using 1:3 with lines ls 3 title 'weights, gradients, Adam''s state', \
  $panel1_3 using 1:2 with points ls 7 notitle

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'VGG-16'
set xlabel 'batch size N'
set logscale x; set format x '%g'
set xrange [1:128]
set ylabel 'memory (MB)'
set logscale y; set format y '%g'
set yrange [1:10000]
set key bottom right Right noreverse samplen 3
set label 'N = 9.1' at 9.08,553.43 center offset char 0,0.8 tc rgb '#000000' front
set label 'N = 36.3' at 36.32,2213.72 center offset char 0,0.8 tc rgb '#000000' front
plot \
  $panel2_ using 1:2 with lines ls 5 title 'activations', \
  $panel2_2 using 1:2 with lines ls 1 title 'weights', \
  $panel2_2 using 1:3 with lines ls 3 title 'weights, gradients, Adam''s state', \
  $panel2_3 using 1:2 with points ls 7 notitle

unset multiplot
