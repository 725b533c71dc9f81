# mish.gp: Mish and its derivative
#
# x·tanh(softplus(x)). Almost a SiLU, a little steeper: the slope reaches 1.0885 at 1.49, the lowest value is
# −0.3088. Costs more to compute.
# x·tanh(softplus(x))。与 SiLU 很像，略陡一些：斜率在 1.49 处达到 1.0885，最低值为 −0.3088。计算量更大。
#
# Draw it:  gnuplot mish.gp                       writes mish.svg into the current folder
#           gnuplot -e "format='png'" mish.gp     writes mish.png
#           gnuplot -e "format='text'" mish.gp    draws in the terminal
# Try:      - compare: `x/(1+exp(-x)) with lines ls 3 title 'SiLU'`
#           - To add a curve, end the plot command with `, \` and write the curve on a line below.
#
# Copy this file before you change it: `lessons plot` writes it anew.

# ---- Where to draw ----

width = 800; height = 480
if (!exists('format')) format = 'svg'
if (!exists('output')) output = format eq 'text' ? '' : 'mish.' . format
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

# columns: x | f(x), Mish | f′(x), from backward()
$numbers << EOD
  -6  -0.0148541     -0.01236
-5.9  -0.0161406   -0.0133828
-5.8  -0.0175332   -0.0144837
-5.7  -0.0190401   -0.0156678
-5.6  -0.0206697   -0.0169404
-5.5  -0.0224313    -0.018307
-5.4  -0.0243345    -0.019773
-5.3  -0.0263894   -0.0213443
-5.2   -0.028607   -0.0230265
-5.1  -0.0309986   -0.0248257
  -5  -0.0335762   -0.0267475
-4.9  -0.0363524   -0.0287977
-4.8  -0.0393402   -0.0309818
-4.7  -0.0425534   -0.0333051
-4.6  -0.0460061   -0.0357724
-4.5  -0.0497128   -0.0383879
-4.4  -0.0536887   -0.0411552
-4.3   -0.057949   -0.0440768
-4.2  -0.0625093    -0.047154
-4.1   -0.067385   -0.0503868
  -4  -0.0725917   -0.0537732
-3.9  -0.0781446    -0.057309
-3.8  -0.0840583   -0.0609875
-3.7  -0.0903466   -0.0647988
-3.6   -0.097022   -0.0687291
-3.5   -0.104096   -0.0727604
-3.4   -0.111577   -0.0768696
-3.3   -0.119471   -0.0810276
-3.2   -0.127783   -0.0851984
-3.1    -0.13651   -0.0893379
  -3   -0.145647   -0.0933931
-2.9   -0.155184   -0.0973006
-2.8     -0.1651    -0.100985
-2.7    -0.17537    -0.104359
-2.6   -0.185958    -0.107318
-2.5   -0.196816    -0.109744
-2.4   -0.207885    -0.111498
-2.3   -0.219088    -0.112425
-2.2   -0.230336    -0.112347
-2.1   -0.241518    -0.111065
  -2   -0.252501    -0.108355
-1.9   -0.263133    -0.103974
-1.8   -0.273232   -0.0976533
-1.7   -0.282589    -0.089106
-1.6   -0.290968   -0.0780267
-1.5     -0.2981   -0.0640978
-1.4   -0.303682   -0.0469959
-1.3   -0.307382    -0.026401
-1.2   -0.308836  -0.00200876
-1.1   -0.307648     0.026455
  -1   -0.303401    0.0592168
-0.9   -0.295656    0.0964358
-0.8   -0.283963     0.138182
-0.7    -0.26787     0.184416
-0.6   -0.246936     0.234965
-0.5   -0.220744     0.289511
-0.4   -0.188916     0.347573
-0.3   -0.151133     0.408511
-0.2   -0.107145      0.47153
-0.1  -0.0567886     0.535703
   0           0          0.6
 0.1   0.0631794     0.663337
 0.2    0.132599     0.724625
 0.3    0.208001     0.782827
 0.4    0.289031     0.837018
 0.5    0.375245     0.886424
 0.6    0.466136     0.930471
 0.7    0.561148     0.968795
 0.8      0.6597      1.00125
 0.9    0.761206      1.02792
   1    0.865098      1.04904
 1.1    0.970842      1.06501
 1.2     1.07795      1.07635
 1.3     1.18598      1.08364
 1.4     1.29456      1.08748
 1.5     1.40338      1.08849
 1.6     1.51218      1.08724
 1.7     1.62077      1.08426
 1.8     1.72899      1.08002
 1.9     1.83674      1.07493
   2     1.94396      1.06932
 2.1      2.0506      1.06346
 2.2     2.15665      1.05758
 2.3     2.26212      1.05182
 2.4     2.36702      1.04631
 2.5     2.47139      1.04113
 2.6     2.57526      1.03632
 2.7     2.67867      1.03192
 2.8     2.78166      1.02792
 2.9     2.88427      1.02432
   3     2.98654      1.02111
 3.1      3.0885      1.01826
 3.2      3.1902      1.01574
 3.3     3.29166      1.01354
 3.4     3.39292      1.01161
 3.5     3.49399      1.00994
 3.6     3.59491      1.00849
 3.7     3.69569      1.00723
 3.8     3.79636      1.00615
 3.9     3.89693      1.00523
   4     3.99741      1.00443
 4.1     4.09782      1.00375
 4.2     4.19817      1.00317
 4.3     4.29846      1.00268
 4.4     4.39871      1.00226
 4.5     4.49891      1.00191
 4.6     4.59909      1.00161
 4.7     4.69924      1.00135
 4.8     4.79936      1.00114
 4.9     4.89946      1.00095
   5     4.99955       1.0008
 5.1     5.09963      1.00067
 5.2     5.19969      1.00056
 5.3     5.29974      1.00047
 5.4     5.39978      1.00039
 5.5     5.49982      1.00033
 5.6     5.59985      1.00028
 5.7     5.69987      1.00023
 5.8     5.79989      1.00019
 5.9     5.89991      1.00016
   6     5.99993      1.00013
EOD

# ---- The picture ----

set title 'Mish and its derivative'
set xlabel 'x'
set xrange [-6:6]
set xtics 2
set ylabel 'value'
set yrange [-1.2:3]
set ytics 1
set key top left Left reverse samplen 3
set arrow from graph 0, first 0 to graph 1, first 0 nohead ls 8 lw 1.5 back
set label 'lowest: −0.3088 at x = −1.192' at -1.192,-0.308843 center offset char 0,-1.2 tc rgb '#000000' front
plot \
  $numbers using 1:2 with lines ls 1 title 'f(x), Mish', \
  $numbers using 1:3 with lines ls 2 title 'f′(x), from backward()'
