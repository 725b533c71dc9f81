# softplus.gp: softplus and its derivative
#
# A ReLU with a rounded corner, ln(1 + e^x). Its slope is the sigmoid. It is 0.6931 = ln 2 at 0 and never quite
# 0: good for outputs that must be positive, such as a variance.
# 把 ReLU 的角磨圆：ln(1 + e^x)。它的斜率就是 sigmoid。在 0 处为 0.6931 = ln 2，且永远大于 0：适合必须为正的输
# 出，例如方差。
#
# Draw it:  gnuplot softplus.gp                       writes softplus.svg into the current folder
#           gnuplot -e "format='png'" softplus.gp     writes softplus.png
#           gnuplot -e "format='text'" softplus.gp    draws in the terminal
# Try:      - what it rounds off: `x<0 ? 0 : x with lines ls 3 title 'ReLU'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'softplus.' . format
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

# columns: x | f(x), softplus | f′(x), from backward()
$numbers << EOD
  -6  0.00247569  0.00247262
-5.9   0.0027357  0.00273196
-5.8  0.00302298  0.00301842
-5.7  0.00334038  0.00333481
-5.6  0.00369104  0.00368424
-5.5  0.00407844  0.00407014
-5.4  0.00450641  0.00449627
-5.3  0.00497918   0.0049668
-5.2   0.0055014   0.0054863
-5.1  0.00607824   0.0060598
  -5  0.00671535  0.00669285
-4.9  0.00741899  0.00739154
-4.8  0.00819607  0.00816257
-4.7  0.00905416   0.0090133
-4.6   0.0100017   0.0099518
-4.5   0.0110477   0.0109869
-4.4   0.0122026   0.0121284
-4.3   0.0134773   0.0133869
-4.2   0.0148843    0.014774
-4.1   0.0164368   0.0163025
  -4   0.0181499   0.0179862
-3.9   0.0200398   0.0198403
-3.8   0.0221242   0.0218813
-3.7   0.0244228    0.024127
-3.6   0.0269571    0.026597
-3.5   0.0297504   0.0293122
-3.4   0.0328285   0.0322955
-3.3   0.0362193   0.0355712
-3.2   0.0399533   0.0391657
-3.1    0.044064   0.0431073
  -3   0.0485874   0.0474259
-2.9   0.0535628   0.0521536
-2.8   0.0590328   0.0573242
-2.7   0.0650436   0.0629734
-2.6   0.0716447   0.0691384
-2.5   0.0788897   0.0758582
-2.4   0.0868362   0.0831727
-2.3   0.0955455    0.091123
-2.2    0.105083   0.0997505
-2.1     0.11552    0.109097
  -2    0.126928    0.119203
-1.9    0.139387    0.130108
-1.8    0.152978    0.141851
-1.7    0.167786    0.154465
-1.6    0.183901    0.167982
-1.5    0.201413    0.182426
-1.4    0.220417    0.197816
-1.3    0.241008    0.214165
-1.2    0.263282    0.231475
-1.1    0.287335     0.24974
  -1    0.313262    0.268941
-0.9    0.341154     0.28905
-0.8    0.371101    0.310026
-0.7    0.403186    0.331812
-0.6    0.437488    0.354344
-0.5    0.474077    0.377541
-0.4    0.513015    0.401312
-0.3    0.554355    0.425557
-0.2    0.598139    0.450166
-0.1    0.644397    0.475021
   0    0.693147         0.5
 0.1    0.744397    0.524979
 0.2    0.798139    0.549834
 0.3    0.854355    0.574443
 0.4    0.913015    0.598688
 0.5    0.974077    0.622459
 0.6     1.03749    0.645656
 0.7     1.10319    0.668188
 0.8      1.1711    0.689974
 0.9     1.24115     0.71095
   1     1.31326    0.731059
 1.1     1.38734     0.75026
 1.2     1.46328    0.768525
 1.3     1.54101    0.785835
 1.4     1.62042    0.802184
 1.5     1.70141    0.817574
 1.6      1.7839    0.832018
 1.7     1.86779    0.845535
 1.8     1.95298    0.858149
 1.9     2.03939    0.869892
   2     2.12693    0.880797
 2.1     2.21552    0.890903
 2.2     2.30508     0.90025
 2.3     2.39555    0.908877
 2.4     2.48684    0.916827
 2.5     2.57889    0.924142
 2.6     2.67164    0.930862
 2.7     2.76504    0.937027
 2.8     2.85903    0.942676
 2.9     2.95356    0.947846
   3     3.04859    0.952574
 3.1     3.14406    0.956893
 3.2     3.23995    0.960834
 3.3     3.33622    0.964429
 3.4     3.43283    0.967705
 3.5     3.52975    0.970688
 3.6     3.62696    0.973403
 3.7     3.72442    0.975873
 3.8     3.82212    0.978119
 3.9     3.92004     0.98016
   4     4.01815    0.982014
 4.1     4.11644    0.983698
 4.2     4.21488    0.985226
 4.3     4.31348    0.986613
 4.4      4.4122    0.987872
 4.5     4.51105    0.989013
 4.6        4.61    0.990048
 4.7     4.70905    0.990987
 4.8      4.8082    0.991837
 4.9     4.90742    0.992608
   5     5.00672    0.993307
 5.1     5.10608     0.99394
 5.2      5.2055    0.994514
 5.3     5.30498    0.995033
 5.4     5.40451    0.995504
 5.5     5.50408     0.99593
 5.6     5.60369    0.996316
 5.7     5.70334    0.996665
 5.8     5.80302    0.996982
 5.9     5.90274    0.997268
   6     6.00248    0.997527
EOD

# ---- The picture ----

set title 'softplus and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:3]
set ytics 1
set key top left Left reverse samplen 3
set object rectangle from -6, graph 0 to -4.6, graph 1 behind fc rgb '#EEEEEE' fs solid noborder
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
plot \
  keyentry with boxes fc rgb '#EEEEEE' fs solid border lc rgb '#808080' title 'saturated: |f′(x)| < 0.01', \
  $numbers using 1:2 with lines ls 1 title 'f(x), softplus', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'
