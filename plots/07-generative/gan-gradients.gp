# gan-gradients.gp: The generator's loss for a fake with score z
#
# A generator starts on the left: the discriminator is sure that its samples are fake. There the minimax form is
# flat and teaches nothing; the non-saturating form has its full slope. On the right, where fakes pass for
# real, it is the other way round.
# 生成器从左边起步：判别器确信它的样本是假的。极小极大形式在那里是平的，什么也学不到；非饱和形式的斜率却是最大
# 的。右边（假样本已能乱真）则相反。
#
# Draw it:  gnuplot gan-gradients.gp                       writes gan-gradients.svg into the current folder
#           gnuplot -e "format='png'" gan-gradients.gp     writes gan-gradients.png
#           gnuplot -e "format='text'" gan-gradients.gp    draws in the terminal
# Try:      - zoom in on the left: `set xrange [-10:-4]` and `set yrange [-0.02:0.01]`; how large is the minimax
#             gradient at −6?
#           - add LSGAN's ½(z − 1)²: `(x-1)**2/2 with lines ls 3 title 'LSGAN'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 760; height = 580
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'gan-gradients.' . format
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

# columns: x | minimax: ln(1 − D) | non-saturating: −ln D
$panel1_ << EOD
 -10  -4.53989e-05          10
-9.8  -5.54501e-05     9.80006
-9.6  -6.77264e-05     9.60007
-9.4  -8.27206e-05     9.40008
-9.2  -0.000101034      9.2001
  -9  -0.000123402     9.00012
-8.8  -0.000150722     8.80015
-8.6  -0.000184089     8.60018
-8.4  -0.000224842     8.40022
-8.2  -0.000274616     8.20027
  -8  -0.000335406     8.00034
-7.8  -0.000409651     7.80041
-7.6  -0.000500326      7.6005
-7.4  -0.000611066     7.40061
-7.2  -0.000746307     7.20075
  -7  -0.000911466     7.00091
-6.8   -0.00111316     6.80111
-6.6   -0.00135944     6.60136
-6.4   -0.00166018     6.40166
-6.2   -0.00202737     6.20203
  -6   -0.00247569     6.00248
-5.8   -0.00302298     5.80302
-5.6   -0.00369104     5.60369
-5.4   -0.00450641     5.40451
-5.2    -0.0055014      5.2055
  -5   -0.00671535     5.00672
-4.8   -0.00819607      4.8082
-4.6    -0.0100017        4.61
-4.4    -0.0122026      4.4122
-4.2    -0.0148843     4.21488
  -4    -0.0181499     4.01815
-3.8    -0.0221242     3.82212
-3.6    -0.0269571     3.62696
-3.4    -0.0328285     3.43283
-3.2    -0.0399533     3.23995
  -3    -0.0485874     3.04859
-2.8    -0.0590328     2.85903
-2.6    -0.0716447     2.67164
-2.4    -0.0868362     2.48684
-2.2     -0.105083     2.30508
  -2     -0.126928     2.12693
-1.8     -0.152978     1.95298
-1.6     -0.183901      1.7839
-1.4     -0.220417     1.62042
-1.2     -0.263282     1.46328
  -1     -0.313262     1.31326
-0.8     -0.371101      1.1711
-0.6     -0.437488     1.03749
-0.4     -0.513015    0.913015
-0.2     -0.598139    0.798139
   0     -0.693147    0.693147
 0.2     -0.798139    0.598139
 0.4     -0.913015    0.513015
 0.6      -1.03749    0.437488
 0.8       -1.1711    0.371101
   1      -1.31326    0.313262
 1.2      -1.46328    0.263282
 1.4      -1.62042    0.220417
 1.6       -1.7839    0.183901
 1.8      -1.95298    0.152978
   2      -2.12693    0.126928
 2.2      -2.30508    0.105083
 2.4      -2.48684   0.0868362
 2.6      -2.67164   0.0716447
 2.8      -2.85903   0.0590328
   3      -3.04859   0.0485874
 3.2      -3.23995   0.0399533
 3.4      -3.43283   0.0328285
 3.6      -3.62696   0.0269571
 3.8      -3.82212   0.0221242
   4      -4.01815   0.0181499
 4.2      -4.21488   0.0148843
 4.4       -4.4122   0.0122026
 4.6         -4.61   0.0100017
 4.8       -4.8082  0.00819607
   5      -5.00672  0.00671535
 5.2       -5.2055   0.0055014
 5.4      -5.40451  0.00450641
 5.6      -5.60369  0.00369104
 5.8      -5.80302  0.00302298
   6      -6.00248  0.00247569
EOD

# columns: x | minimax: −σ(z) | non-saturating: σ(z) − 1
$panel2_ << EOD
 -10  -4.53979e-05    -0.999955
-9.8  -5.54485e-05    -0.999945
-9.6  -6.77241e-05    -0.999932
-9.4  -8.27172e-05    -0.999917
-9.2  -0.000101029    -0.999899
  -9  -0.000123395    -0.999877
-8.8   -0.00015071    -0.999849
-8.6  -0.000184072    -0.999816
-8.4  -0.000224817    -0.999775
-8.2  -0.000274578    -0.999725
  -8   -0.00033535    -0.999665
-7.8  -0.000409567     -0.99959
-7.6  -0.000500201      -0.9995
-7.4  -0.000610879    -0.999389
-7.2  -0.000746029    -0.999254
  -7  -0.000911051    -0.999089
-6.8   -0.00111254    -0.998887
-6.6   -0.00135852    -0.998641
-6.4    -0.0016588    -0.998341
-6.2   -0.00202532    -0.997975
  -6   -0.00247262    -0.997527
-5.8   -0.00301842    -0.996982
-5.6   -0.00368424    -0.996316
-5.4   -0.00449627    -0.995504
-5.2    -0.0054863    -0.994514
  -5   -0.00669285    -0.993307
-4.8   -0.00816257    -0.991837
-4.6    -0.0099518    -0.990048
-4.4    -0.0121284    -0.987872
-4.2     -0.014774    -0.985226
  -4    -0.0179862    -0.982014
-3.8    -0.0218813    -0.978119
-3.6     -0.026597    -0.973403
-3.4    -0.0322955    -0.967705
-3.2    -0.0391657    -0.960834
  -3    -0.0474259    -0.952574
-2.8    -0.0573242    -0.942676
-2.6    -0.0691384    -0.930862
-2.4    -0.0831727    -0.916827
-2.2    -0.0997505     -0.90025
  -2     -0.119203    -0.880797
-1.8     -0.141851    -0.858149
-1.6     -0.167982    -0.832018
-1.4     -0.197816    -0.802184
-1.2     -0.231475    -0.768525
  -1     -0.268941    -0.731059
-0.8     -0.310026    -0.689974
-0.6     -0.354344    -0.645656
-0.4     -0.401312    -0.598688
-0.2     -0.450166    -0.549834
   0          -0.5         -0.5
 0.2     -0.549834    -0.450166
 0.4     -0.598688    -0.401312
 0.6     -0.645656    -0.354344
 0.8     -0.689974    -0.310026
   1     -0.731059    -0.268941
 1.2     -0.768525    -0.231475
 1.4     -0.802184    -0.197816
 1.6     -0.832018    -0.167982
 1.8     -0.858149    -0.141851
   2     -0.880797    -0.119203
 2.2      -0.90025   -0.0997505
 2.4     -0.916827   -0.0831727
 2.6     -0.930862   -0.0691384
 2.8     -0.942676   -0.0573242
   3     -0.952574   -0.0474259
 3.2     -0.960834   -0.0391657
 3.4     -0.967705   -0.0322955
 3.6     -0.973403    -0.026597
 3.8     -0.978119   -0.0218813
   4     -0.982014   -0.0179862
 4.2     -0.985226    -0.014774
 4.4     -0.987872   -0.0121284
 4.6     -0.990048   -0.0099518
 4.8     -0.991837  -0.00816257
   5     -0.993307  -0.00669285
 5.2     -0.994514   -0.0054863
 5.4     -0.995504  -0.00449627
 5.6     -0.996316  -0.00368424
 5.8     -0.996982  -0.00301842
   6     -0.997527  -0.00247262
EOD

# ---- The picture ----

rows = format eq 'text' ? 2 : 2
columns = format eq 'text' ? 1 : 1
set multiplot layout rows,columns title 'The generator''s loss for a fake with score z'

set title 'loss'
set xlabel 'score z'
set xrange [-10:6]
set xtics 5
set ylabel 'loss (nats)'
set yrange [-6:10]
set ytics 5
set key top right Right noreverse samplen 3
plot \
  $panel1_ using 1:2 with lines ls 1 title 'minimax: ln(1 − D)', \
  $panel1_ using 1:3 with lines ls 2 title 'non-saturating: −ln D'

unset label; unset arrow; unset object; unset logscale; set format; set tics scale 0.5 autofreq; set autoscale
set title 'gradient, from backward()'
set xlabel 'score z'
set xrange [-10:6]
set xtics 5
set ylabel 'gradient'
set yrange [-1.1:0.1]
set ytics 0.2
unset key
plot \
  $panel2_ using 1:2 with lines ls 1 title 'minimax: −σ(z)', \
  $panel2_ using 1:3 with lines ls 2 title 'non-saturating: σ(z) − 1'

unset multiplot
