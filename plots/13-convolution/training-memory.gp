# training-memory.gp: What is kept in memory, in float32
#
# Using a network takes its weights and the values of two neighbouring layers. Training adds gradients, the
# optimiser's state, and all activations. For the small network on 64 digits activations are most of it; for
# VGG-16 on 4 images the parameters' copies; on 64 images activations again.
# 使用网络只需权重和相邻两层的值；训练还要梯度、优化器状态和全部激活值。小网络用 64 个数字时大部分是激活值；
# VGG-16 用 4 张图像时大部分是参数的各份副本；用 64 张时又是激活值。
#
# Draw it:  gnuplot training-memory.gp                       writes training-memory.svg into the current folder
#           gnuplot -e "format='png'" training-memory.gp     writes training-memory.png
#           gnuplot -e "format='text'" training-memory.gp    draws in the terminal
# Try:      - look at the parameters' part alone: `set xrange [0:100]` in the first panel
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 850
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'training-memory.' . format
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
0  20.84  -0.35  0.35
0  20.84   0.65  1.35
0  20.84   1.65  2.35
0  20.84   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel1_2 << EOD
20.84  20.84  -0.35  0.35
20.84  41.68   0.65  1.35
20.84  41.68   1.65  2.35
20.84  41.68   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel1_3 << EOD
20.84  20.84  -0.35  0.35
41.68  41.68   0.65  1.35
41.68  62.52   1.65  2.35
41.68  83.36   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel1_4 << EOD
20.84  282.984  -0.35  0.35
41.68  322.768   0.65  1.35
62.52  343.608   1.65  2.35
83.36  364.448   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel2_ << EOD
0  553.43  -0.35  0.35
0  553.43   0.65  1.35
0  553.43   1.65  2.35
0  553.43   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel2_2 << EOD
553.43   553.43  -0.35  0.35
553.43  1106.86   0.65  1.35
553.43  1106.86   1.65  2.35
553.43  1106.86   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel2_3 << EOD
 553.43   553.43  -0.35  0.35
1106.86  1106.86   0.65  1.35
1106.86  1660.29   1.65  2.35
1106.86  2213.72   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel2_4 << EOD
 553.43  656.191  -0.35  0.35
1106.86  1350.66   0.65  1.35
1660.29  1904.09   1.65  2.35
2213.72  2457.52   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel3_ << EOD
0  553.43  -0.35  0.35
0  553.43   0.65  1.35
0  553.43   1.65  2.35
0  553.43   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel3_2 << EOD
553.43   553.43  -0.35  0.35
553.43  1106.86   0.65  1.35
553.43  1106.86   1.65  2.35
553.43  1106.86   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel3_3 << EOD
 553.43   553.43  -0.35  0.35
1106.86  1106.86   0.65  1.35
1106.86  1660.29   1.65  2.35
1106.86  2213.72   2.65  3.35
EOD

# columns: left | right | bottom | top
$panel3_4 << EOD
 553.43   2197.6  -0.35  0.35
1106.86  5007.69   0.65  1.35
1660.29  5561.12   1.65  2.35
2213.72  6114.55   2.65  3.35
EOD

# ---- The picture ----

rows = format eq 'text' ? 3 : 3
columns = format eq 'text' ? 1 : 1
set multiplot layout rows,columns title 'What is kept in memory, in float32'

set title 'digits CNN, 64 images'
set xlabel 'memory (kB)'
set xrange [0:500]
set xtics 100
set ylabel 'use'
set ytics ('inference' 0, 'SGD' 1, 'momentum' 2, 'Adam' 3) scale 0
set yrange [3.5:-0.5]
unset key
plot \
  $panel1_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 title 'weights', \
  $panel1_2 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 title 'gradients', \
  $panel1_3 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 3 dt solid lw 1 fs solid 0.6 title 'optimiser state', \
  $panel1_4 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 5 dt solid lw 1 fs solid 0.6 title 'activations'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'VGG-16, 4 images'
set xlabel 'memory (MB)'
set xrange [0:3500]
set xtics 1000
set ylabel 'use'
set ytics ('inference' 0, 'SGD' 1, 'momentum' 2, 'Adam' 3) scale 0
set yrange [3.5:-0.5]
set key top right Right noreverse samplen 3
plot \
  $panel2_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 title 'weights', \
  $panel2_2 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 title 'gradients', \
  $panel2_3 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 3 dt solid lw 1 fs solid 0.6 title 'optimiser state', \
  $panel2_4 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 5 dt solid lw 1 fs solid 0.6 title 'activations'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'VGG-16, 64 images'
set xlabel 'memory (MB)'
set xrange [0:7000]
set xtics 2000
set ylabel 'use'
set ytics ('inference' 0, 'SGD' 1, 'momentum' 2, 'Adam' 3) scale 0
set yrange [3.5:-0.5]
unset key
plot \
  $panel3_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 title 'weights', \
  $panel3_2 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 title 'gradients', \
  $panel3_3 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 3 dt solid lw 1 fs solid 0.6 title 'optimiser state', \
  $panel3_4 using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 5 dt solid lw 1 fs solid 0.6 title 'activations'

unset multiplot
