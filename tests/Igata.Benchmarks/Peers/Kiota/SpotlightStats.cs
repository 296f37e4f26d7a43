using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class SpotlightStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_spotlight_focus_failed"] = node => total_spotlight_focus_failed = node.GetLongValue(),
        ["total_spotlight_audible_to_focus_delay_us"] = node => total_spotlight_audible_to_focus_delay_us = node.GetLongValue(),
        ["total_spotlight_focus_succeeded"] = node => total_spotlight_focus_succeeded = node.GetLongValue(),
        ["total_spotlight_unfocus_audio_no_room"] = node => total_spotlight_unfocus_audio_no_room = node.GetLongValue(),
        ["total_spotlight_unfocus_audio_out_packet"] = node => total_spotlight_unfocus_audio_out_packet = node.GetLongValue(),
        ["total_spotlight_unfocus_audio_publish"] = node => total_spotlight_unfocus_audio_publish = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_spotlight_focus_failed", total_spotlight_focus_failed);
        writer.WriteLongValue("total_spotlight_audible_to_focus_delay_us", total_spotlight_audible_to_focus_delay_us);
        writer.WriteLongValue("total_spotlight_focus_succeeded", total_spotlight_focus_succeeded);
        writer.WriteLongValue("total_spotlight_unfocus_audio_no_room", total_spotlight_unfocus_audio_no_room);
        writer.WriteLongValue("total_spotlight_unfocus_audio_out_packet", total_spotlight_unfocus_audio_out_packet);
        writer.WriteLongValue("total_spotlight_unfocus_audio_publish", total_spotlight_unfocus_audio_publish);
    }
}
