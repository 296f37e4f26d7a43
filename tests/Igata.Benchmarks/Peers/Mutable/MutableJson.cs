using System.Text.Json.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

/// <summary>System.Text.Json source generation in its fastest form.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<Connection>), TypeInfoPropertyName = "Connections")]
[JsonSerializable(typeof(Stats))]
[JsonSerializable(typeof(StatsRequest))]
[JsonSerializable(typeof(Recording))]
[JsonSerializable(typeof(RecordingRequest))]
[JsonSerializable(typeof(Push))]
[JsonSerializable(typeof(Found))]
internal sealed partial class MutableJson : JsonSerializerContext;
