using Igata.Emulator.Control;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>Reads a connection to open, with the member names of the API.</summary>
internal static class NewConnectionBody
{
    public static NewConnection Read(ControlBody body)
    {
        string channelId = body.ReadText("channel_id") ?? throw ControlBody.CreateMissingMemberException("channel_id");
        var defaults = new NewConnection { ChannelId = channelId };
        var request = new NewConnection
        {
            ChannelId = channelId,
            ConnectionId = body.ReadText("connection_id"),
            ClientId = body.ReadText("client_id"),
            BundleId = body.ReadText("bundle_id"),
            Role = body.ReadText("role") is { } role ? new Role(role) : defaults.Role,
            Audio = ReadMedia(body.TakeMember("audio"), defaults.Audio),
            Video = ReadMedia(body.TakeMember("video"), defaults.Video),
            Multistream = body.ReadBoolean("multistream") ?? defaults.Multistream,
            Simulcast = body.ReadBoolean("simulcast") ?? defaults.Simulcast,
            HighestRid = body.ReadText("highest_rid") is { } rid ? new Rid(rid) : defaults.HighestRid,
            Spotlight = body.ReadBoolean("spotlight") ?? defaults.Spotlight,
            SpotlightNumber = body.ReadInteger("spotlight_number"),
            SpotlightFocusRid = body.ReadText("spotlight_focus_rid") is { } focus ? new SpotlightRid(focus) : defaults.SpotlightFocusRid,
            SpotlightUnfocusRid = body.ReadText("spotlight_unfocus_rid") is { } unfocus ? new SpotlightRid(unfocus) : defaults.SpotlightUnfocusRid,
            SignalingNotifyMetadata = body.TakeMember("signaling_notify_metadata"),
        };
        body.RequireNoMoreMembers();
        return request;
    }

    /// <summary>Reads a media setting: false disables it, true or absent selects the default, an object specifies it.</summary>
    private static OrFalse<T> ReadMedia<T>(JsonData? value, OrFalse<T> defaults)
        where T : class, IJsonReadable<T> => value?.Kind switch
        {
            JsonKind.False => false,
            null or JsonKind.True => defaults,
            _ => JsonCodec.Parse<T>(value.Value.Utf8),
        };
}
