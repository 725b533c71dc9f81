# unique-fraction.gp: 1,200 draws from 1,200 samples, with replacement, 500 times
#
# A sample is missed by one draw with probability 1 − 1/1200, by 1,200 draws with (1 − 1/1200)¹²⁰⁰ ≈ 1/e. So
# only 1 − 1/e = 0.632 are seen. A shuffled epoch sees all of them: it would stand at 1, far off to the right.
# 一个样本在一次抽取中没被抽到的概率是 1 − 1/1200，1200 次都没抽到的概率是 (1 − 1/1200)¹²⁰⁰ ≈ 1/e，所以只见到 1
# − 1/e = 0.632。先打乱再依次取则全部见到：在图上位于 1 处，远在右边之外。
#
# Draw it:  gnuplot unique-fraction.gp                       writes unique-fraction.svg into the current folder
#           gnuplot -e "format='png'" unique-fraction.gp     writes unique-fraction.png
#           gnuplot -e "format='text'" unique-fraction.gp    draws in the terminal
# Try:      - would fewer samples scatter more? The width shrinks as 1/√N.
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'unique-fraction.' . format
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

# columns: left | right | bottom | top
$numbers << EOD
 0.602  0.6045  0   0
0.6045   0.607  0   1
 0.607  0.6095  0   3
0.6095   0.612  0   1
 0.612  0.6145  0   7
0.6145   0.617  0  10
 0.617  0.6195  0  20
0.6195   0.622  0  22
 0.622  0.6245  0  29
0.6245   0.627  0  41
 0.627  0.6295  0  43
0.6295   0.632  0  57
 0.632  0.6345  0  55
0.6345   0.637  0  55
 0.637  0.6395  0  47
0.6395   0.642  0  35
 0.642  0.6445  0  32
0.6445   0.647  0  18
 0.647  0.6495  0  11
0.6495   0.652  0   5
 0.652  0.6545  0   1
0.6545   0.657  0   2
 0.657  0.6595  0   1
0.6595   0.662  0   3
EOD

# columns: x | 1 − 1/e = 0.632
$numbers2 << EOD
0.632121   0
0.632121  60
EOD

# ---- The picture ----

set title '1,200 draws from 1,200 samples, with replacement, 500 times'
set xlabel 'share of the samples seen at least once'
set xrange [0.6:0.664]
set xtics 0.01
set ylabel 'runs'
set ytics 10
set key top left Left reverse samplen 3
plot \
  $numbers using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 title '500 runs', \
  $numbers2 using 1:2 with lines ls 2 title '1 − 1/e = 0.632'
