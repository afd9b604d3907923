using Interbeat.Core;

namespace Interbeat.Core.Tests;

/// <summary>What the small records say about themselves.</summary>
public sealed class ResultRecordTests
{
    [Fact]
    public void A_rupture_without_a_return_is_censored_and_has_no_latency()
    {
        var open = new Rupture(680, null, 900, "heart rate");
        var closed = new Rupture(680, 930, null, "heart rate");

        Assert.True(open.Censored);
        Assert.Null(open.LatencySeconds);
        Assert.False(closed.Censored);
        Assert.Equal(250, closed.LatencySeconds);
    }

    [Fact]
    public void An_input_error_reads_as_file_position_and_expectation_on_one_line()
    {
        Assert.Equal("ann.txt, line 3: found 'x', expected a number", new InputException("ann.txt", "line 3", "found 'x', expected a number").Message);
        Assert.Equal("ann.txt: the file is empty", new InputException("ann.txt", null, "the file is empty").Message);
    }
}
