# ablation-effects.gp: Effects on top1Error (bn-and-rate)
#
# Left of 0: the metric falls, which is better. Lines are 95 % intervals. One that covers 0 shows no effect,
# which is not the same as showing that there is none.
# 在 0 的左侧：指标下降，即更好。横线是 95 % 区间；区间包含 0 只说明未显示出影响，并不等于没有影响。
#
# Draw it:  gnuplot ablation-effects.gp                       writes ablation-effects.svg into the current folder
#           gnuplot -e "format='png'" ablation-effects.gp     writes ablation-effects.png
#           gnuplot -e "format='text'" ablation-effects.gp    draws in the terminal
# Try:      - how much narrower do the intervals get with 20 seeds?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'ablation-effects.' . format
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

# columns: x | y | low | high
$numbers << EOD
  -0.276667  0   -0.353272   -0.200062
  -0.888889  1   -0.898335   -0.879443
   0.606111  2    0.526693     0.68553
-0.00611111  3  -0.0135885  0.00136629
  -0.612222  4   -0.688477   -0.535967
EOD

# ---- The picture ----

set title 'Effects on top1Error (bn-and-rate)'
set xlabel 'difference of top1Error; left of 0 is better'
set xtics 0.2
set ylabel ''
set ytics ('B alone' 0, 'B given C' 1, 'C alone' 2, 'C given B' 3, 'interaction of B and C' 4) scale 0
set yrange [4.5:-0.5]
unset key
set arrow from first 0, graph 0 to first 0, graph 1 nohead ls 8 lw 1.5 back
plot \
  $numbers using 1:2:3:4 with xerrorbars ls 1 dt solid lw 2 notitle
