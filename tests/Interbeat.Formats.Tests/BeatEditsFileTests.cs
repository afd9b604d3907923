using Interbeat.Core;
using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

public class BeatEditsFileTests
{
    [Fact]
    public void Each_action_is_read_with_its_line_author_and_reason()
    {
        var rows = BeatEditsFile.Parse(Content("e.tsv", Utf8("time_s\taction\tto_s\tauthor\treason\n1.5\tadd\tn/a\tA. Reader\tsmall beat\n2\tdelete\t\t\tn/a\n3\tmove\t3.25\tB\t\n4\tMark\tn/a\tB\tectopic\n")));
        Assert.Equal(
            [
                new BeatEditRow("line 2", null, 1.5, "A. Reader", "small beat"),
                new BeatEditRow("line 3", 2, null, "", ""),
                new BeatEditRow("line 4", 3, 3.25, "B", ""),
                new BeatEditRow("line 5", 4, 4, "B", "ectopic"),
            ],
            rows.ToArray());
    }

    [Theory]
    [InlineData("time_s\taction\n1\tremove\n", "line 2", "add, delete, move or mark")]
    [InlineData("time_s\taction\tto_s\n1\tmove\tn/a\n", "line 2", "to_s")]
    [InlineData("time_s\taction\tto_s\n1\tdelete\t2\n", "line 2", "other than move")]
    [InlineData("time_s\taction\nsoon\tadd\n", "line 2", "number of seconds")]
    [InlineData("time_s\taction\nn/a\tadd\n", "line 2", "number of seconds")]
    [InlineData("time\taction\n1\tadd\n", "line 1", "time_s")]
    [InlineData("time_s\taction\n1\n", "line 2", "2 are expected")]
    public void A_fault_names_its_line_and_what_was_expected(string text, string line, string expected)
    {
        var fault = Assert.Throws<InputException>(() => BeatEditsFile.Parse(Content("e.tsv", Utf8(text))));
        Assert.Equal(line, fault.Position);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }
}
