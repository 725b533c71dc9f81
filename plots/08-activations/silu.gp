# silu.gp: SiLU (Swish with β = 1) and its derivative
#
# x·sigmoid(x): the input decides itself how much of it passes. It falls before it rises, so its slope lies
# between −0.0998 and 1.0998. Far to the left it vanishes as ReLU does: it eases dying units, it does not
# abolish them.
# x·sigmoid(x)：输入自己决定让多少通过。它先降后升，斜率介于 −0.0998 与 1.0998 之间。往左走远了，它与 ReLU 一样
# 趋于 0：它缓解单元死亡，但不能根除。
#
# Draw it:  gnuplot silu.gp                       writes silu.svg into the current folder
#           gnuplot -e "format='png'" silu.gp     writes silu.png
#           gnuplot -e "format='text'" silu.gp    draws in the terminal
# Try:      - the gate alone: `1/(1+exp(-x)) with lines ls 3 title 'sigmoid'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'silu.' . format
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

# columns: x | f(x), SiLU (Swish with β = 1) | f′(x), from backward()
$numbers << EOD
  -6  -0.0148357   -0.0123264
-5.9  -0.0161186   -0.0133426
-5.8  -0.0175068   -0.0144356
-5.7  -0.0190084   -0.0156102
-5.6  -0.0206317   -0.0168715
-5.5  -0.0223858   -0.0182245
-5.4  -0.0242799   -0.0196744
-5.3   -0.026324   -0.0212265
-5.2  -0.0285288   -0.0228859
-5.1   -0.030905   -0.0246579
  -5  -0.0334643   -0.0265474
-4.9  -0.0362186   -0.0285593
-4.8  -0.0391803    -0.030698
-4.7  -0.0423625   -0.0329674
-4.6  -0.0457783   -0.0353709
-4.5  -0.0494412   -0.0379111
-4.4  -0.0533651   -0.0405894
-4.3  -0.0575637   -0.0434062
-4.2  -0.0620509   -0.0463602
-4.1  -0.0668402   -0.0494481
  -4  -0.0719448   -0.0526646
-3.9  -0.0773772   -0.0560017
-3.8  -0.0831488   -0.0594482
-3.7    -0.08927   -0.0629891
-3.6  -0.0957492   -0.0666055
-3.5   -0.102593   -0.0702734
-3.4   -0.109805   -0.0739629
-3.3   -0.117385   -0.0776382
-3.2    -0.12533   -0.0812559
-3.1   -0.133632   -0.0847647
  -3   -0.142278   -0.0881041
-2.9   -0.151245   -0.0912038
-2.8   -0.160508   -0.0939825
-2.7   -0.170028   -0.0963475
-2.6    -0.17976   -0.0981932
-2.5   -0.189645   -0.0994011
-2.4   -0.199614   -0.0998393
-2.3   -0.209583    -0.099362
-2.2   -0.219451   -0.0978102
-2.1   -0.229103   -0.0950121
  -2   -0.238406   -0.0907842
-1.9   -0.247206    -0.084934
-1.8   -0.255332   -0.0772617
-1.7   -0.262591   -0.0675645
-1.6   -0.268771   -0.0556405
-1.5   -0.273638   -0.0412942
-1.4   -0.276943   -0.0243427
-1.3   -0.278415  -0.00462285
-1.2    -0.27777    0.0180019
-1.1   -0.274714     0.043633
  -1   -0.268941    0.0723295
-0.9   -0.260145       0.1041
-0.8    -0.24802     0.138898
-0.7   -0.232269     0.176613
-0.6   -0.212606     0.217073
-0.5    -0.18877     0.260039
-0.4   -0.160525     0.305208
-0.3   -0.127667      0.35222
-0.2  -0.0900332     0.400663
-0.1  -0.0475021     0.450083
   0           0          0.5
 0.1   0.0524979     0.549917
 0.2    0.109967     0.599337
 0.3    0.172333      0.64778
 0.4    0.239475     0.694792
 0.5     0.31123     0.739961
 0.6    0.387394     0.782927
 0.7    0.467731     0.823387
 0.8     0.55198     0.861102
 0.9    0.639855       0.8959
   1    0.731059     0.927671
 1.1    0.825286     0.956367
 1.2     0.92223     0.981998
 1.3     1.02159      1.00462
 1.4     1.12306      1.02434
 1.5     1.22636      1.04129
 1.6     1.33123      1.05564
 1.7     1.43741      1.06756
 1.8     1.54467      1.07726
 1.9     1.65279      1.08493
   2     1.76159      1.09078
 2.1      1.8709      1.09501
 2.2     1.98055      1.09781
 2.3     2.09042      1.09936
 2.4     2.20039      1.09984
 2.5     2.31035       1.0994
 2.6     2.42024      1.09819
 2.7     2.52997      1.09635
 2.8     2.63949      1.09398
 2.9     2.74875       1.0912
   3     2.85772       1.0881
 3.1     2.96637      1.08476
 3.2     3.07467      1.08126
 3.3     3.18262      1.07764
 3.4      3.2902      1.07396
 3.5     3.39741      1.07027
 3.6     3.50425      1.06661
 3.7     3.61073      1.06299
 3.8     3.71685      1.05945
 3.9     3.82262        1.056
   4     3.92806      1.05266
 4.1     4.03316      1.04945
 4.2     4.13795      1.04636
 4.3     4.24244      1.04341
 4.4     4.34663      1.04059
 4.5     4.45056      1.03791
 4.6     4.55422      1.03537
 4.7     4.65764      1.03297
 4.8     4.76082       1.0307
 4.9     4.86378      1.02856
   5     4.96654      1.02655
 5.1      5.0691      1.02466
 5.2     5.17147      1.02289
 5.3     5.27368      1.02123
 5.4     5.37572      1.01967
 5.5     5.47761      1.01822
 5.6     5.57937      1.01687
 5.7     5.68099      1.01561
 5.8     5.78249      1.01444
 5.9     5.88388      1.01334
   6     5.98516      1.01233
EOD

# ---- The picture ----

set title 'SiLU (Swish with β = 1) and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:3]
set ytics 1
set key top left Left reverse samplen 3
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
set label 'lowest: −0.2785 at x = −1.278' at -1.278,-0.278465 center offset char 0,-1.2 tc rgb '#000000' front
plot \
  $numbers using 1:2 with lines ls 1 title 'f(x), SiLU (Swish with β = 1)', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'
