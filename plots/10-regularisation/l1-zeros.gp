# l1-zeros.gp: Softmax regression on 300 digits: 640 weights under a penalty
#
# Left: only the L1 step that stops at 0 makes zeros, more with every λ. Followed by its gradient, L1 jumps
# around 0 and never lands on it; L2 shrinks in proportion and never gets there. Right: what the zeros cost.
# Most of the weights are not needed.
# 左：只有“到 0 为止”的 L1 更新会产生 0，λ 越大越多。按梯度走，L1 在 0 两侧跳来跳去，从不落在 0 上；L2 按比例
# 缩小，永远到不了 0。右：这些 0 的代价。多数权重其实用不着。
#
# Draw it:  gnuplot l1-zeros.gp                       writes l1-zeros.svg into the current folder
#           gnuplot -e "format='png'" l1-zeros.gp     writes l1-zeros.png
#           gnuplot -e "format='text'" l1-zeros.gp    draws in the terminal
# Try:      - which share of the weights is 0? Divide the counts by 640.
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 310
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'l1-zeros.' . format
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

# columns: x | L1, stopping at 0 | L1 by its gradient | L2
$panel1_ << EOD
0.0003   48  0  0
 0.001  176  0  0
 0.003  319  0  0
  0.01  479  0  0
  0.03  597  0  0
EOD

# columns: x | L1, stopping at 0 | L1 by its gradient | L2
$panel2_ << EOD
0.0003  0.935872  0.935872  0.935872
 0.001    0.9332    0.9332  0.935872
 0.003   0.92986   0.92986  0.933868
  0.01  0.902472  0.903808  0.931864
  0.03  0.580494   0.62191  0.913828
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 1
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title 'Softmax regression on 300 digits: 640 weights under a penalty'

set title 'weights that are exactly 0'
set xlabel 'strength λ'
set logscale x; set format x '%g'
set xrange [0.0002:0.045]
set ylabel 'weights'
set yrange [-20:900]
set ytics 200
set key top left Left reverse samplen 3
plot \
  $panel1_ using 1:2 with linespoints ls 1 title 'L1, stopping at 0', \
  $panel1_ using 1:3 with linespoints ls 2 title 'L1 by its gradient', \
  $panel1_ using 1:4 with linespoints ls 3 title 'L2'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'test images that are right'
set xlabel 'strength λ'
set logscale x; set format x '%g'
set xrange [0.0002:0.045]
set ylabel 'test accuracy'
set yrange [0.5:1]
set ytics 0.1
unset key
plot \
  $panel2_ using 1:2 with linespoints ls 1 title 'L1, stopping at 0', \
  $panel2_ using 1:3 with linespoints ls 2 title 'L1 by its gradient', \
  $panel2_ using 1:4 with linespoints ls 3 title 'L2'

unset multiplot
