# selu.gp: SELU and its derivative
#
# An ELU with α = 1.6733, stretched by λ = 1.0507. The two numbers are chosen so that, with LeCun's
# initialisation, mean 0 and variance 1 reproduce themselves from layer to layer. Just left of 0 the slope is
# 1.7581.
# α = 1.6733、再放大 λ = 1.0507 倍的 ELU。这两个数使得在 LeCun 初始化之下，均值 0、方差 1 能逐层自我保持。在 0
# 的左侧，斜率达到 1.7581。
#
# Draw it:  gnuplot selu.gp                       writes selu.svg into the current folder
#           gnuplot -e "format='png'" selu.gp     writes selu.png
#           gnuplot -e "format='text'" selu.gp    draws in the terminal
# Try:      - its parent: `x<0 ? exp(x)-1 : x with lines ls 3 title 'ELU'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'selu.' . format
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

# columns: x | f(x), SELU | f′(x), from backward()
$numbers << EOD
    -6     -1.75374  0.00435789
  -5.9     -1.75328  0.00481622
  -5.8     -1.75278  0.00532274
  -5.7     -1.75222  0.00588254
  -5.6      -1.7516  0.00650121
  -5.5     -1.75091  0.00718495
  -5.4     -1.75016   0.0079406
  -5.3     -1.74932  0.00877572
  -5.2      -1.7484  0.00969867
  -5.1     -1.74738   0.0107187
    -5     -1.74625    0.011846
  -4.9     -1.74501   0.0130918
  -4.8     -1.74363   0.0144687
  -4.7     -1.74211   0.0159904
  -4.6     -1.74043   0.0176721
  -4.5     -1.73857   0.0195307
  -4.4     -1.73651   0.0215848
  -4.3     -1.73424   0.0238549
  -4.2     -1.73174   0.0263637
  -4.1     -1.72896   0.0291364
    -4      -1.7259   0.0322007
  -3.9     -1.72251   0.0355873
  -3.8     -1.71877     0.03933
  -3.7     -1.71463   0.0434664
  -3.6     -1.71006   0.0480378
  -3.5     -1.70501     0.05309
  -3.4     -1.69943   0.0586735
  -3.3     -1.69326   0.0648443
  -3.2     -1.68644    0.071664
  -3.1      -1.6789    0.079201
    -3     -1.67057   0.0875306
  -2.9     -1.66136   0.0967363
  -2.8     -1.65119     0.10691
  -2.7     -1.63995    0.118154
  -2.6     -1.62752     0.13058
  -2.5     -1.61379    0.144314
  -2.4     -1.59861    0.159491
  -2.3     -1.58183    0.176265
  -2.2      -1.5633    0.194803
  -2.1     -1.54281    0.215291
    -2     -1.52017    0.237933
  -1.9     -1.49514    0.262956
  -1.8     -1.46749    0.290612
  -1.7     -1.43692    0.321176
  -1.6     -1.40315    0.354954
  -1.5     -1.36581    0.392285
  -1.4     -1.32456    0.433542
  -1.3     -1.27896    0.479138
  -1.2     -1.22857    0.529529
  -1.1     -1.17288     0.58522
    -1     -1.11133    0.646769
  -0.9     -1.04331     0.71479
  -0.8    -0.968134    0.789965
  -0.7    -0.885053    0.873046
  -0.6    -0.793234    0.964865
  -0.5    -0.691758     1.06634
  -0.4     -0.57961     1.17849
  -0.3    -0.455667     1.30243
  -0.2    -0.318689     1.43941
  -0.1    -0.167305     1.59079
-0.001  -0.00175722     1.75634
     0            0      1.7581
 0.001    0.0010507      1.0507
   0.1      0.10507      1.0507
   0.2      0.21014      1.0507
   0.3      0.31521      1.0507
   0.4      0.42028      1.0507
   0.5      0.52535      1.0507
   0.6     0.630421      1.0507
   0.7     0.735491      1.0507
   0.8     0.840561      1.0507
   0.9     0.945631      1.0507
     1       1.0507      1.0507
   1.1      1.15577      1.0507
   1.2      1.26084      1.0507
   1.3      1.36591      1.0507
   1.4      1.47098      1.0507
   1.5      1.57605      1.0507
   1.6      1.68112      1.0507
   1.7      1.78619      1.0507
   1.8      1.89126      1.0507
   1.9      1.99633      1.0507
     2       2.1014      1.0507
   2.1      2.20647      1.0507
   2.2      2.31154      1.0507
   2.3      2.41661      1.0507
   2.4      2.52168      1.0507
   2.5      2.62675      1.0507
   2.6      2.73182      1.0507
   2.7      2.83689      1.0507
   2.8      2.94196      1.0507
   2.9      3.04703      1.0507
     3       3.1521      1.0507
   3.1      3.25717      1.0507
   3.2      3.36224      1.0507
   3.3      3.46731      1.0507
   3.4      3.57238      1.0507
   3.5      3.67745      1.0507
   3.6      3.78252      1.0507
   3.7      3.88759      1.0507
   3.8      3.99266      1.0507
   3.9      4.09773      1.0507
     4       4.2028      1.0507
   4.1      4.30787      1.0507
   4.2      4.41294      1.0507
   4.3      4.51801      1.0507
   4.4      4.62308      1.0507
   4.5      4.72815      1.0507
   4.6      4.83322      1.0507
   4.7      4.93829      1.0507
   4.8      5.04336      1.0507
   4.9      5.14843      1.0507
     5       5.2535      1.0507
   5.1      5.35858      1.0507
   5.2      5.46365      1.0507
   5.3      5.56872      1.0507
   5.4      5.67379      1.0507
   5.5      5.77886      1.0507
   5.6      5.88393      1.0507
   5.7        5.989      1.0507
   5.8      6.09407      1.0507
   5.9      6.19914      1.0507
     6      6.30421      1.0507
EOD

# ---- The picture ----

set title 'SELU and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-2.2:3]
set ytics 1
set key top left Left reverse samplen 3
set object rectangle from -6, graph 0 to -5.2, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  keyentry with boxes fc rgb '#EEEEEE' fs solid border lc rgb '#808080' title 'saturated: |f′(x)| < 0.01', \
  $numbers using 1:2 with lines ls 1 title 'f(x), SELU', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'
