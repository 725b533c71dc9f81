# test-batch-modes.gp: One trained network, tested in training mode by mistake
#
# The weights are the same at every point. Left in training mode, batch normalisation uses the mean and variance
# of whatever is in the test batch; with two images that is mostly noise. In evaluation mode (the grey line)
# the size of the test batch plays no part.
# 每个点用的是同一组权重。若留在训练模式，批归一化就用测试批次自己的均值和方差；只有两张图时那几乎全是噪声。在预
# 测模式下（灰线），测试批次的大小不起作用。
#
# Draw it:  gnuplot test-batch-modes.gp                       writes test-batch-modes.svg into the current folder
#           gnuplot -e "format='png'" test-batch-modes.gp     writes test-batch-modes.png
#           gnuplot -e "format='text'" test-batch-modes.gp    draws in the terminal
# Try:      - mark pure guessing: `0.1 with lines ls 7 title 'guessing'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'test-batch-modes.' . format
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

# columns: x | training mode
$numbers << EOD
0  0.463889
1  0.708333
2  0.866667
3  0.922222
4  0.955556
5  0.972222
6  0.977778
7  0.980556
EOD

# ---- The picture ----

set title 'One trained network, tested in training mode by mistake'
set xlabel 'test batch size'
set xtics ('2' 0, '4' 1, '8' 2, '16' 3, '32' 4, '64' 5, '128' 6, '360' 7) scale 0
set xrange [-0.5:7.5]
set ylabel 'test accuracy'
set yrange [0:1.05]
set ytics 0.2
set key bottom right Right noreverse samplen 3
set arrow from graph 0, first 0.980556 to graph 1, first 0.980556 nohead ls 8 lw 1.5 back
set label 'evaluation mode' at graph 0.99, first 0.980556 right offset char 0,0.6 tc rgb '#404040' front
plot \
  $numbers using 1:2 with linespoints ls 2 title 'training mode'
