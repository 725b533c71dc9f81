# gradient-norm-by-layer.gp: How much gradient reaches each of ten layers
#
# Gradients start at layer 10 and go back to layer 1. Through sigmoids each layer leaves less than a quarter;
# ReLU, Leaky ReLU, tanh and SiLU with matching weights stay level. ReLU with small weights vanishes as well,
# and a sigmoid in residual blocks does not: neither name decides alone.
# 梯度从第 10 层出发，回到第 1 层。每穿过一层 sigmoid，剩下的不到四分之一；权重相配的 ReLU、Leaky ReLU、tanh 和
# SiLU 基本持平。权重过小的 ReLU 同样会消失，残差块里的 sigmoid 却不会：单看激活函数的名字说明不了问题。
#
# Draw it:  gnuplot gradient-norm-by-layer.gp                       writes gradient-norm-by-layer.svg into the current folder
#           gnuplot -e "format='png'" gradient-norm-by-layer.gp     writes gradient-norm-by-layer.png
#           gnuplot -e "format='text'" gradient-norm-by-layer.gp    draws in the terminal
# Try:      - go back to a linear scale with `unset logscale y`: which lines can still be told apart?
#           - add the best that ten sigmoids can pass on: `0.25**(10-x) with lines ls 8 title '0.25^{10−x}'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'gradient-norm-by-layer.' . format
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

# columns: x | sigmoid | tanh | ReLU | Leaky ReLU | SiLU | ReLU, small weights | sigmoid, residual
$numbers << EOD
 1    3.095e-06   0.34307  2.02022   1.9907  13.0238  0.000231457  0.990999
 2  8.52994e-06  0.327396  2.16929  2.11956  11.7537  0.000221533   1.20215
 3  3.63723e-05  0.358557  2.27434  2.22572  12.3634  0.000328453    1.5238
 4  0.000133709  0.348402  2.30809  2.30155  12.0736  0.000613938   1.78468
 5  0.000549356  0.332665  2.54043  2.50236  12.3406   0.00132655   2.28716
 6   0.00199531   0.35298  2.12141  2.09097  10.4226   0.00405181   2.27106
 7   0.00893897  0.360197  2.27202  2.19747   10.416   0.00898815   2.57086
 8    0.0409681  0.349019  2.48321  2.39692  11.7609    0.0264452   2.96047
 9     0.182371  0.352832  1.80934  1.75041  9.37541    0.0510094   2.81304
10     0.732203  0.340805  2.97708  2.88413  19.3228   0.00985933   27.1324
EOD

# ---- The picture ----

set title 'How much gradient reaches each of ten layers'
set xlabel 'layer, 1 is next to the input'
set xrange [1:10]
set xtics 2
set ylabel 'length of the gradient'
set logscale y; set format y '%g'
set key below Left reverse samplen 3 height 1
plot \
  $numbers using 1:2 with linespoints ls 1 title 'sigmoid', \
  $numbers using 1:3 with linespoints ls 2 title 'tanh', \
  $numbers using 1:4 with linespoints ls 3 title 'ReLU', \
  $numbers using 1:5 with linespoints ls 4 title 'Leaky ReLU', \
  $numbers using 1:6 with linespoints ls 5 title 'SiLU', \
  $numbers using 1:7 with linespoints ls 6 title 'ReLU, small weights', \
  $numbers using 1:8 with linespoints ls 7 title 'sigmoid, residual'
