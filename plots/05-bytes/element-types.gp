# element-types.gp: Element types: what they take, and how far they reach
#
# Left: a bool takes a whole byte; complex128 takes sixteen. Right: float16 and bfloat16 take the same two
# bytes, but one ends at 65,504 (10 to the 4.8) and the other reaches 10 to the 38.5, as float32 does. What
# bfloat16 pays with is precision.
# 左：一个 bool 占一整个字节，complex128 占 16 个。右：float16 和 bfloat16 同样占两个字节，但前者到 65504（10 的
# 4.8 次方）为止，后者与 float32 一样可达 10 的 38.5 次方；bfloat16 付出的代价是精度。
#
# Draw it:  gnuplot element-types.gp                       writes element-types.svg into the current folder
#           gnuplot -e "format='png'" element-types.gp     writes element-types.png
#           gnuplot -e "format='text'" element-types.gp    draws in the terminal
# Try:      - stretch the right panel over the small types: change its `set xrange` to [1:60]
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 310
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'element-types.' . format
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

# columns: left | right | bottom | top
$panel1_ << EOD
0   1  -0.35   0.35
0   1   0.65   1.35
0   1   1.65   2.35
0   2   2.65   3.35
0   4   3.65   4.35
0   8   4.65   5.35
0   2   5.65   6.35
0   2   6.65   7.35
0   4   7.65   8.35
0   8   8.65   9.35
0   8   9.65  10.35
0  16  10.65  11.35
EOD

# columns: left | right | bottom | top
$panel2_ << EOD
1  2.40654   0.65   1.35
1   2.1038   1.65   2.35
1  4.51544   2.65   3.35
1  9.33193   3.65   4.35
1  18.9649   4.65   5.35
1  4.81627   5.65   6.35
1  38.5301   6.65   7.35
1  38.5318   7.65   8.35
1  308.255   8.65   9.35
1  38.5318   9.65  10.35
1  308.255  10.65  11.35
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 1
columns = format eq 'text' ? 1 : 2
set multiplot layout rows,columns title 'Element types: what they take, and how far they reach'

set title 'bytes of one element'
set xlabel 'bytes'
set xrange [0:17]
set xtics 5
set ylabel ''
set ytics ('bool' 0, 'uint8' 1, 'int8' 2, 'int16' 3, 'int32' 4, 'int64' 5, 'float16' 6, 'bfloat16' 7, 'float32' 8, 'float64' 9, 'complex64' 10, 'complex128' 11) scale 0
set yrange [11.5:-0.5]
unset key
plot \
  $panel1_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 1 dt solid lw 1 fs solid 0.6 title 'bytes'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'largest number'
set xlabel 'power of ten'
set logscale x; set format x '%g'
set xrange [1:500]
set ylabel ''
set ytics ('bool' 0, 'uint8' 1, 'int8' 2, 'int16' 3, 'int32' 4, 'int64' 5, 'float16' 6, 'bfloat16' 7, 'float32' 8, 'float64' 9, 'complex64' 10, 'complex128' 11) scale 0
set yrange [11.5:-0.5]
unset key
plot \
  $panel2_ using (($1+$2)/2):4:1:2:3:4 with boxxyerror ls 2 dt solid lw 1 fs solid 0.6 title 'power of ten'

unset multiplot
