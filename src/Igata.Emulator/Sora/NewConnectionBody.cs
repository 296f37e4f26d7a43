using Igata.Emulator.Control;
using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A client that is to connect, with the words that the API has for it.</summary>
internal static class NewConnectionBody
{
    public static NewConnection Read(ControlBody body)
    {
        string channelId = body.Text("channel_id") ?? throw ControlBody.Missing("channel_id");
        var usual = new NewConnection { ChannelId = channelId };
        var asked = new NewConnection
        {
            ChannelId = channelId,
            ConnectionId = body.Text("connection_id"),
            ClientId = body.Text("client_id"),
            BundleId = body.Text("bundle_id"),
            Role = body.Text("role") is { } role ? new Role(role) : usual.Role,
            Audio = Media(body.Take("audio"), usual.Audio),
            Video = Media(body.Take("video"), usual.Video),
            Multistream = body.Flag("multistream") ?? usual.Multistream,
            Simulcast = body.Flag("simulcast") ?? usual.Simulcast,
            HighestRid = body.Text("highest_rid") is { } rid ? new Rid(rid) : usual.HighestRid,
            Spotlight = body.Flag("spotlight") ?? usual.Spotlight,
            SpotlightNumber = body.Whole("spotlight_number"),
            SpotlightFocusRid = body.Text("spotlight_focus_rid") is { } focus ? new SpotlightRid(focus) : usual.SpotlightFocusRid,
            SpotlightUnfocusRid = body.Text("spotlight_unfocus_rid") is { } unfocus ? new SpotlightRid(unfocus) : usual.SpotlightUnfocusRid,
        };
        body.End();
        return asked;
    }

    /// <summary>False is none, true or nothing the usual one, an object what it says.</summary>
    private static OrFalse<T> Media<T>(JsonData? given, OrFalse<T> usual)
        where T : class, IJsonReadable<T> => given?.Kind switch
        {
            JsonKind.False => false,
            null or JsonKind.True => usual,
            _ => Json.Parse<T>(given.Value.Utf8),
        };
}
