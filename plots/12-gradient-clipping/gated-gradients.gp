# gated-gradients.gp: How much gradient reaches the first element of a sequence
#
# Before training, mean over three random networks (of the logarithm). The plain RNN multiplies the gradient by
# about the same factor in each step. GRU and LSTM start with half-open gates and lose it almost as fast. With
# a bias that opens the keeping gate, nearly all of it lasts over 100 steps: gates *can* keep a gradient, if
# they are open.
# 训练之前，三个随机网络的（对数）平均。普通 RNN 每一步把梯度乘以差不多相同的系数。GRU 与 LSTM 起步时门半开，丢
# 得几乎一样快。用偏置把“保留”的门打开，梯度大部分能保持 100 步：门*能够*保住梯度，前提是门开着。
#
# Draw it:  gnuplot gated-gradients.gp                       writes gated-gradients.svg into the current folder
#           gnuplot -e "format='png'" gated-gradients.gp     writes gated-gradients.png
#           gnuplot -e "format='text'" gated-gradients.gp    draws in the terminal
# Try:      - draw a factor of 0.6 for each step: `0.6**x with lines ls 8 title '0.6^x'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'gated-gradients.' . format
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

# columns: x | RNN | GRU | LSTM | GRU, keep bias 4 | LSTM, keep bias 4
$numbers << EOD
  1     0.145122     0.126499    0.0462993   0.00534079  0.0462993
  2    0.0983119    0.0674452    0.0278465   0.00524723  0.0513741
  5    0.0108579    0.0113486    0.0051927   0.00497647  0.0541883
 10   0.00037339  0.000735802  0.000370178   0.00455522  0.0530006
 15   1.6479e-05  7.16824e-05  3.50286e-05   0.00415343  0.0472486
 20  1.59314e-06  7.13931e-06  3.78234e-06   0.00381311  0.0492167
 30  3.91623e-09  3.60221e-08   3.7079e-08   0.00316493  0.0563261
 40  2.50365e-11  6.09316e-10   3.7525e-10   0.00265667   0.062347
 50  8.33776e-14  4.93327e-12  5.52283e-12     0.002226   0.057659
 60  2.72728e-16  7.43447e-14     8.11e-14   0.00186341  0.0759489
 80  5.32182e-21  5.79356e-18  8.47062e-18   0.00132484  0.0851414
100  7.78284e-26  5.83259e-22  1.21014e-21  0.000946074  0.0824763
EOD

# ---- The picture ----

set title 'How much gradient reaches the first element of a sequence'
set xlabel 'sequence length'
set xrange [0:100]
set xtics 20
set ylabel 'norm of the gradient'
set logscale y; set format y '%g'
set key below Left reverse samplen 3 height 1
plot \
  $numbers using 1:2 with linespoints ls 1 title 'RNN', \
  $numbers using 1:3 with linespoints ls 2 title 'GRU', \
  $numbers using 1:4 with linespoints ls 3 title 'LSTM', \
  $numbers using 1:5 with linespoints ls 4 title 'GRU, keep bias 4', \
  $numbers using 1:6 with linespoints ls 5 title 'LSTM, keep bias 4'
