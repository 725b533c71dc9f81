# gradient-variance.gp: How far a batch's gradient is from the gradient of all samples
#
# Four times the samples, a quarter of the variance: on logarithmic axes a line of slope −1. The distance itself
# is the square root, so it only halves: larger batches pay less and less.
# 样本数变成 4 倍，方差降为四分之一：在双对数坐标上是斜率为 −1 的直线。距离是方差的平方根，只减半：批次越大，越
# 不划算。
#
# Draw it:  gnuplot gradient-variance.gp                       writes gradient-variance.svg into the current folder
#           gnuplot -e "format='png'" gradient-variance.gp     writes gradient-variance.png
#           gnuplot -e "format='text'" gradient-variance.gp    draws in the terminal
# Try:      - add the distance, the square root: `sqrt(13.43/x) with lines ls 3 title 'σ/√B'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'gradient-variance.' . format
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

# columns: x | σ²/B, slope −1 | measured, 100 batches each
$numbers << EOD
  1    13.4309    13.0672
  2    6.71544    6.48026
  4    3.35772     3.2504
  8    1.67886    1.64695
 16    0.83943   0.878938
 32   0.419715   0.425566
 64   0.209857   0.204607
128   0.104929   0.109942
256  0.0524644  0.0542125
EOD

# ---- The picture ----

set title 'How far a batch''s gradient is from the gradient of all samples'
set xlabel 'batch size B'
set logscale x; set format x '%g'
set xrange [0.8:320]
set ylabel 'E‖g_B − g‖²'
set logscale y; set format y '%g'
set key top right Right noreverse samplen 3
plot \
  $numbers using 1:2 with lines ls 8 title 'σ²/B, slope −1', \
  $numbers using 1:3 with points ls 1 title 'measured, 100 batches each'
