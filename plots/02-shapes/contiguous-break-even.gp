# contiguous-break-even.gp: Row sums of a transposed 512 × 512 matrix
#
# Both lines start with the same slow walk: reading in place does it in every pass, copying does it once. A
# single pass does not repay the copy; after that the gap widens with each. Above: counted in a model of a
# cache. Below: measured once, on one core of an x86-64 server, release build.
# 两条线开头都要走一遍慢的路线：直接读每一遍都要走，先复制只走一次。只读一遍收不回复制的成本，之后每多一遍差距就
# 拉大一些。上：用缓存模型计数；下：实测一次，x86-64 服务器单核、release 构建。
#
# Draw it:  gnuplot contiguous-break-even.gp                       writes contiguous-break-even.svg into the current folder
#           gnuplot -e "format='png'" contiguous-break-even.gp     writes contiguous-break-even.png
#           gnuplot -e "format='text'" contiguous-break-even.gp    draws in the terminal
# Try:      - Halve the slope of the steep line, as for Float elements of which 16 fit in a line: where do they
#             cross then?
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 580
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'contiguous-break-even.' . format
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

# columns: x | transpose as it is | copied first
$panel1_ << EOD
1  262.144   327.68
2  524.288  360.448
3  786.432  393.216
4  1048.58  425.984
5  1310.72  458.752
6  1572.86   491.52
7  1835.01  524.288
8  2097.15  557.056
EOD

# columns: x | transpose as it is | copied first | row-major from the start
$panel2_ << EOD
1  0.71  0.72  0.19
2  1.44  0.92  0.39
3  2.16  1.11  0.58
4  2.94  1.32  0.78
5  3.64   1.5  0.97
6  4.38  1.71  1.17
7  5.14   1.9  1.36
8  5.82  2.22  1.56
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 2
columns = format eq 'text' ? 1 : 1
set multiplot layout rows,columns title 'Row sums of a transposed 512 × 512 matrix'

set title 'counted: lines of memory fetched'
set xlabel 'passes'
set xrange [0:9]
set xtics 2
set ylabel 'lines (thousands)'
set ytics 500
set key top left Left reverse samplen 3
plot \
  $panel1_ using 1:2 with linespoints ls 1 title 'transpose as it is', \
  $panel1_ using 1:3 with linespoints ls 2 title 'copied first'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'measured'
set xlabel 'passes'
set xrange [0:9]
set xtics 2
set ylabel 'time (ms)'
set ytics 1
set key top left Left reverse samplen 3
plot \
  $panel2_ using 1:2 with linespoints ls 1 title 'transpose as it is', \
  $panel2_ using 1:3 with linespoints ls 2 title 'copied first', \
  $panel2_ using 1:4 with linespoints ls 3 title 'row-major from the start'

unset multiplot
