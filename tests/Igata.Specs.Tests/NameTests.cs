using Igata.Specs.Names;

namespace Igata.Specs.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("channel_id", "ChannelId")]
    [InlineData("USER_LIST", "UserList")]
    [InlineData("SFU", "Sfu")]
    [InlineData("P2P", "P2P")]
    [InlineData("STARTED-RECORDING", "StartedRecording")]
    [InlineData("h264_high", "H264High")]
    [InlineData("H264_HIGH", "H264High")]
    [InlineData("publisherId", "PublisherId")]
    [InlineData("isEnabled", "IsEnabled")]
    [InlineData("X-Terminate", "XTerminate")]
    [InlineData("If-None-Match", "IfNoneMatch")]
    [InlineData("ETag", "ETag")]
    [InlineData("HTTPServer", "HTTPServer")]
    [InlineData("2018/06", "_201806")]
    [InlineData("r0", "R0")]
    [InlineData("a", "A")]
    [InlineData("A", "A")]
    [InlineData("", "")]
    [InlineData("#+*", "")]
    [InlineData("a\u200Db", "Ab")]
    [InlineData("cafe\u0301", "Caf\u00E9")]
    [InlineData("\uD83D\uDE00smile", "Smile")]
    [InlineData("部屋_id", "部屋Id")]
    public void ConvertsWireNames(string wire, string name) => Assert.Equal(name, CSharpName.Create(wire));

    [Theory]
    [InlineData("SessionId", true)]
    [InlineData("_401", true)]
    [InlineData("Caf\u00E9", true)]
    [InlineData("部屋", true)]
    [InlineData("sessionId", false)]
    [InlineData("class", false)]
    [InlineData("4U", false)]
    [InlineData("Session-Id", false)]
    [InlineData("Cafe\u0301", false)]
    [InlineData("A\u200DB", false)]
    [InlineData("", false)]
    public void ReadsNamesGivenWithAs(string name, bool sound) => Assert.Equal(sound, CSharpName.IsValid(name));

    [Fact]
    public void GeneratedNamesAreValidNames()
    {
        var random = new Random(20240101);
        for (int i = 0; i < 20_000; i++)
        {
            string wire = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            string name = CSharpName.Create(wire);
            Assert.True(name.Length == 0 || CSharpName.IsValid(name), $"{wire} becomes {name}");
        }
    }

    [Fact]
    public void NamesInAsciiAreLikeOtherNames()
    {
        var random = new Random(20240102);
        for (int i = 0; i < 20_000; i++)
        {
            string wire = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => "abzABZ019_-./ #\u007F"[random.Next(16)])]);
            Assert.Equal(CSharpName.CreateFromAny(wire), CSharpName.Create(wire));
        }
    }
}
