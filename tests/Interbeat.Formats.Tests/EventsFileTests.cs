using Interbeat.Core;
using static Interbeat.Formats.Tests.Golden;

namespace Interbeat.Formats.Tests;

public class EventsFileTests
{
    private static EventTrack Parse(string text) => EventsFile.Parse(Content("events.tsv", Utf8(text)));

    [Fact]
    public void Marks_are_read_in_order_of_onset()
    {
        var track = Parse("onset\tduration\ttrial_type\tperson\tnote\n20\t5.5\ttalk\tn/a\tx\n-3\tn/a\tmark\tAnna\t\n");
        Assert.Equal([new SessionEvent(-3, 0, "mark", "Anna"), new SessionEvent(20, 5.5, "talk")], track.Events.ToArray());
    }

    [Fact]
    public void Columns_come_in_any_order_and_quotes_are_removed()
    {
        Assert.Equal([new SessionEvent(1, 2, "a \"b\"")], Parse("trial_type\tonset\tduration\n\"a \"\"b\"\"\"\t1\t2\n").Events.ToArray());
    }

    [Theory]
    [InlineData("onset\tduration\n1\t2\n", "line 1")]
    [InlineData("onset,duration,trial_type\n1,2,x\n", "line 1")]
    [InlineData("onset\tduration\ttrial_type\n1\t2\tx\noops\t2\tx\n", "line 3")]
    [InlineData("onset\tduration\ttrial_type\n1\t-2\tx\n", "line 2")]
    [InlineData("onset\tduration\ttrial_type\nNaN\t2\tx\n", "line 2")]
    [InlineData("onset\tduration\ttrial_type\n1\tInfinity\tx\n", "line 2")]
    [InlineData("onset\tduration\ttrial_type\n1\t2\n", "line 2")]
    [InlineData("onset\tduration\ttrial_type\n1\t2\ta\"b\n", "line 2")]
    public void An_error_names_its_line(string text, string position)
    {
        var refused = Assert.Throws<InputException>(() => Parse(text));
        Assert.Equal(position, refused.Position);
        Assert.Equal("events.tsv", refused.File);
    }

    [Fact]
    public void A_file_on_disk_is_read_and_a_missing_one_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("interbeat-events");
        try
        {
            var path = Path.Combine(folder.FullName, "e.tsv");
            File.WriteAllText(path, "onset\tduration\ttrial_type\n1\t2\tx\n");
            Assert.Single(EventsFile.Read(path).Events);
            File.Delete(path);
            Assert.Equal("e.tsv", Assert.Throws<InputException>(() => EventsFile.Read(path)).File);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
