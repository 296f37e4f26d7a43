using System.Text.Json.Serialization;

namespace Igata.Benchmarks.Peers.Init;

/// <summary>System.Text.Json source generation for an immutable model.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<Connection>), TypeInfoPropertyName = "Connections")]
[JsonSerializable(typeof(Stats))]
[JsonSerializable(typeof(Recording))]
[JsonSerializable(typeof(RecordingRequest))]
[JsonSerializable(typeof(Push))]
[JsonSerializable(typeof(Found))]
internal sealed partial class InitJson : JsonSerializerContext;
