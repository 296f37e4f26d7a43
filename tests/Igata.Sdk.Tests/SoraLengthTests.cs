using System.Text;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Sdk.Tests;

/// <summary>
/// The Content-Length that the source document shows for a response is the length of our compact JSON, unless the
/// example was edited by hand afterwards. The rows of edited examples are omitted.
/// </summary>
public sealed class SoraLengthTests
{
    [Theory]
    [InlineData("DisconnectChannel", 0, 21)]
    [InlineData("DisconnectClient", 0, 62)]
    [InlineData("DisconnectConnection", 0, 66)]
    [InlineData("DisconnectChannelByRole", 0, 39)]
    [InlineData("RequestRtpStream", 0, 132)]
    [InlineData("ResetRtpStream", 0, 121)]
    [InlineData("FocusSpotlightFixed", 0, 66)]
    [InlineData("FocusSpotlight", 0, 66)]
    [InlineData("UnfocusSpotlight", 0, 66)]
    [InlineData("ChangeSpotlightNumber", 0, 42)]
    [InlineData("RequestSpotlightRid", 0, 131)]
    [InlineData("ResetSpotlightRid", 0, 71)]
    [InlineData("BatchRequestSpotlightRid", 0, 387)]
    [InlineData("PushChannel", 0, 37)]
    [InlineData("PushClient", 0, 37)]
    [InlineData("PushConnection", 0, 37)]
    [InlineData("PushChannelByRole", 0, 37)]
    [InlineData("StartRecording", 1, 84)]
    [InlineData("StartRecording", 2, 121)]
    [InlineData("StartRecording", 3, 34)]
    [InlineData("StopRecording", 0, 21)]
    [InlineData("GetStartedRecording", 0, 88)]
    [InlineData("GetStartedRecording", 1, 38)]
    [InlineData("ListStartedRecording", 0, 307)]
    public void ResponseHasTheDocumentedLength(string name, int index, int length)
    {
        Example example = Exchange.Load("specs/sora").Methods.Single(method => method.Name == name).Examples[index];
        Assert.Equal(length, Encoding.UTF8.GetByteCount(example.Error?.Body ?? example.Response!));
    }
}
