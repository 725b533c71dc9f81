# ablation-interaction.gp: Do B and C depend on each other? (bn-and-rate)
#
# Parallel lines would mean that the effects of B and C add up. Where they converge or cross, what B does
# depends on C. Bars: 95 % intervals over 5 seeds.
# 两条线平行说明 B 与 C 的影响可以相加；若靠拢或相交，B 的作用取决于 C。竖线：5 个种子的 95 % 区间。
#
# Draw it:  gnuplot ablation-interaction.gp                       writes ablation-interaction.svg into the current folder
#           gnuplot -e "format='png'" ablation-interaction.gp     writes ablation-interaction.png
#           gnuplot -e "format='text'" ablation-interaction.gp    draws in the terminal
# Try:      - show the spread of single seeds: add points from the CSV file of the study
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'ablation-interaction.' . format
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

# columns: x | without C
$numbers << EOD
-0.02   0.303333
 0.98  0.0266667
EOD

# columns: x | y | low | high
$numbers2 << EOD
-0.02   0.303333    0.22631   0.380356
 0.98  0.0266667  0.0220393  0.0312941
EOD

# columns: x | with C
$numbers3 << EOD
0.02   0.909444
1.02  0.0205556
EOD

# columns: x | y | low | high
$numbers4 << EOD
0.02   0.909444   0.904817  0.914072
1.02  0.0205556  0.0138321  0.027279
EOD

# ---- The picture ----

set title 'Do B and C depend on each other? (bn-and-rate)'
set xlabel ''
set xtics ('without B' 0, 'with B' 1) scale 0
set xrange [-0.5:1.5]
set ylabel 'top1Error'
set ytics 0.2
set key below Left reverse samplen 3 height 1
plot \
  $numbers using 1:2 with linespoints ls 1 title 'without C', \
  $numbers2 using 1:2:3:4 with yerrorbars ls 8 dt solid lw 2 notitle, \
  $numbers3 using 1:2 with linespoints ls 2 title 'with C', \
  $numbers4 using 1:2:3:4 with yerrorbars ls 8 dt solid lw 2 notitle
