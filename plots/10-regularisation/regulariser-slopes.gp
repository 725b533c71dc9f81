# regulariser-slopes.gp: 120 noisy digits: the gap between train and test loss
#
# Each line leads from the loss on the training samples to that on the test images, mean of three seeds. A steep
# line is a network that has learnt by heart. Every regulariser lifts the left end and lowers the right one.
# 每条线从训练样本上的损失连到测试图上的损失（三个种子的平均）。线越陡，死记硬背越严重。每种正则化都抬高左端、压
# 低右端。
#
# Draw it:  gnuplot regulariser-slopes.gp                       writes regulariser-slopes.svg into the current folder
#           gnuplot -e "format='png'" regulariser-slopes.gp     writes regulariser-slopes.png
#           gnuplot -e "format='text'" regulariser-slopes.gp    draws in the terminal
# Try:      - which regulariser has the smallest gap, and which the lowest test loss? They need not be the same.
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'regulariser-slopes.' . format
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

# columns: x | none | L2 penalty | dropout | early stopping
$numbers << EOD
0  0.00573616  0.465897  0.191548  0.527484
1     1.48049  0.739804  0.563196  0.655287
EOD

# ---- The picture ----

set title '120 noisy digits: the gap between train and test loss'
set xlabel 'measured on'
set xtics ('training samples' 0, 'test images' 1) scale 0
set xrange [-0.5:1.5]
set ylabel 'cross-entropy loss (nats)'
set yrange [0:2]
set ytics 0.5
set key top left Left reverse samplen 3
plot \
  $numbers using 1:2 with linespoints ls 1 title 'none', \
  $numbers using 1:3 with linespoints ls 2 title 'L2 penalty', \
  $numbers using 1:4 with linespoints ls 3 title 'dropout', \
  $numbers using 1:5 with linespoints ls 4 title 'early stopping'
