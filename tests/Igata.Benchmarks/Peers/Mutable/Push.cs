using System.Text.Json;

namespace Igata.Benchmarks.Peers.Mutable;

public sealed class Push
{
    public string? channel_id { get; set; }
    public JsonElement data { get; set; }
}
