# gelu.gp: GELU and its derivative
#
# x·Φ(x), with Φ the distribution function of the normal distribution: the larger x is among normally
# distributed inputs, the more of it passes. The usual choice in Transformers. Its slope lies between −0.1289
# and 1.1289, at ∓√2.
# x·Φ(x)，Φ 是正态分布函数：x 在正态分布的输入中越大，通过得越多。Transformer 中最常用。斜率介于 −0.1289 与
# 1.1289 之间，分别在 ∓√2 处取到。
#
# Draw it:  gnuplot gelu.gp                       writes gelu.svg into the current folder
#           gnuplot -e "format='png'" gelu.gp     writes gelu.png
#           gnuplot -e "format='text'" gelu.gp    draws in the terminal
# Try:      - its cheap relative: `x/(1+exp(-1.702*x)) with lines ls 3 title 'x·sigmoid(1.702 x)'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'gelu.' . format
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

# columns: x | f(x), GELU | f′(x), from backward()
$numbers << EOD
  -6  -5.91953e-09  -3.54687e-08
-5.9  -1.07233e-08  -6.31755e-08
-5.8  -1.92313e-08  -1.11369e-07
-5.7  -3.41451e-08  -1.94305e-07
-5.6  -6.00185e-08  -3.35509e-07
-5.5  -1.04443e-07  -5.73347e-07
-5.4   -1.7993e-07  -9.69655e-07
-5.3  -3.06877e-07  -1.62291e-06
-5.2   -5.1815e-07  -2.68809e-06
-5.1  -8.66116e-07  -4.40612e-06
  -5  -1.43326e-06  -7.14695e-06
-4.9    -2.348e-06  -1.14717e-05
-4.8  -3.80798e-06  -1.82209e-05
-4.7   -6.1138e-06  -2.86374e-05
-4.6  -9.71729e-06  -4.45355e-05
-4.5  -1.52895e-05  -6.85292e-05
-4.4  -2.38152e-05  -0.000104334
-4.3  -3.67216e-05  -0.000157161
-4.2  -5.60521e-05  -0.000234215
-4.1  -8.46958e-05  -0.000345315
  -4  -0.000126685   -0.00050365
-3.9  -0.000187576   -0.00072666
-3.8  -0.000274923   -0.00103705
-3.7  -0.000398859   -0.00146389
-3.6  -0.000572791   -0.00204374
-3.5  -0.000814202   -0.00282176
-3.4   -0.00114556   -0.00385262
-3.3    -0.0015953   -0.00520105
-3.2   -0.00219884   -0.00694194
-3.1   -0.00299957   -0.00915954
  -3   -0.00404969    -0.0119456
-2.9   -0.00541086    -0.0153965
-2.8   -0.00715436    -0.0196081
-2.7   -0.00936083    -0.0246696
-2.6    -0.0121191    -0.0306545
-2.5    -0.0155242    -0.0376111
-2.4    -0.0196741    -0.0455493
-2.3    -0.0246655    -0.0544281
-2.2    -0.0305876    -0.0641407
-2.1    -0.0375153    -0.0745011
  -2    -0.0455003    -0.0852318
-1.9    -0.0545615    -0.0959535
-1.8    -0.0646746      -0.10618
-1.7    -0.0757613     -0.115318
-1.6    -0.0876789     -0.122674
-1.5     -0.100211     -0.127469
-1.4     -0.113059     -0.128862
-1.3     -0.125841     -0.125979
-1.2     -0.138084     -0.117954
-1.1     -0.149233     -0.103971
  -1     -0.158655    -0.0833155
-0.9     -0.165654    -0.0554166
-0.8     -0.169484    -0.0198978
-0.7     -0.169375     0.0233859
-0.6     -0.164552     0.0743184
-0.5     -0.154269      0.132505
-0.4     -0.137831       0.19727
-0.3     -0.114627      0.267672
-0.2    -0.0841481      0.342532
-0.1    -0.0460172      0.420477
   0             0           0.5
 0.1     0.0539828      0.579523
 0.2      0.115852      0.657468
 0.3      0.185373      0.732328
 0.4      0.262169       0.80273
 0.5      0.345731      0.867495
 0.6      0.435448      0.925682
 0.7      0.530625      0.976614
 0.8      0.630516        1.0199
 0.9      0.734346       1.05542
   1      0.841345       1.08332
 1.1      0.950767       1.10397
 1.2       1.06192       1.11795
 1.3       1.17416       1.12598
 1.4       1.28694       1.12886
 1.5       1.39979       1.12747
 1.6       1.51232       1.12267
 1.7       1.62424       1.11532
 1.8       1.73533       1.10618
 1.9       1.84544       1.09595
   2        1.9545       1.08523
 2.1       2.06248        1.0745
 2.2       2.16941       1.06414
 2.3       2.27533       1.05443
 2.4       2.38033       1.04555
 2.5       2.48448       1.03761
 2.6       2.58788       1.03065
 2.7       2.69064       1.02467
 2.8       2.79285       1.01961
 2.9       2.89459        1.0154
   3       2.99595       1.01195
 3.1         3.097       1.00916
 3.2        3.1978       1.00694
 3.3        3.2984        1.0052
 3.4       3.39885       1.00385
 3.5       3.49919       1.00282
 3.6       3.59943       1.00204
 3.7        3.6996       1.00146
 3.8       3.79973       1.00104
 3.9       3.89981       1.00073
   4       3.99987        1.0005
 4.1       4.09992       1.00035
 4.2       4.19994       1.00023
 4.3       4.29996       1.00016
 4.4       4.39998        1.0001
 4.5       4.49998       1.00007
 4.6       4.59999       1.00004
 4.7       4.69999       1.00003
 4.8           4.8       1.00002
 4.9           4.9       1.00001
   5             5       1.00001
 5.1           5.1             1
 5.2           5.2             1
 5.3           5.3             1
 5.4           5.4             1
 5.5           5.5             1
 5.6           5.6             1
 5.7           5.7             1
 5.8           5.8             1
 5.9           5.9             1
   6             6             1
EOD

# ---- The picture ----

set title 'GELU and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:3]
set ytics 1
set key top left Left reverse samplen 3
set object rectangle from -6, graph 0 to -3.1, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
set label 'lowest: −0.17 at x = −0.752' at -0.752,-0.169971 center offset char 0,-1.2 tc rgb '#000000' front
plot \
  keyentry with boxes fc rgb '#EEEEEE' fs solid border lc rgb '#808080' title 'saturated: |f′(x)| < 0.01', \
  $numbers using 1:2 with lines ls 1 title 'f(x), GELU', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'
