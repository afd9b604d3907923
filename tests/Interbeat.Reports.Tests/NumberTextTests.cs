using Interbeat.Reports.Words;

namespace Interbeat.Reports.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(0.012345, "0.0123")]
    [InlineData(72.449, "72.4")]
    [InlineData(1234.5, "1230")]
    [InlineData(-9.996, "-10")]
    [InlineData(0.0000001, "0")]
    [InlineData(double.NaN, "not known")]
    public void At_most_three_significant_digits(double value, string text) => Assert.Equal(text, NumberText.Three(value));

    [Theory]
    [InlineData(680, "11:20")]
    [InlineData(3723, "1:02:03")]
    [InlineData(-300, "\u22125:00")]
    [InlineData(-0.4, "0:00")]
    public void A_place_on_the_clock(double seconds, string text) => Assert.Equal(text, NumberText.Clock(seconds));

    [Theory]
    [InlineData(250, "4 min 10 s")]
    [InlineData(50, "50 s")]
    [InlineData(60, "1 min")]
    [InlineData(3600, "1 h")]
    [InlineData(7500, "2 h 5 min")]
    [InlineData(0.4, "0.4 s")]
    public void A_duration(double seconds, string text) => Assert.Equal(text, NumberText.Duration(seconds));

    [Theory]
    [InlineData(0.004, "p\u00a0.004")]
    [InlineData(0.0004, "p\u00a0<\u00a0.001")]
    [InlineData(0.21, "p\u00a0.21")]
    [InlineData(1.0, "p\u00a01")]
    [InlineData(null, "no p")]
    public void A_p_value(double? p, string text) => Assert.Equal(text, NumberText.P(p));
}
