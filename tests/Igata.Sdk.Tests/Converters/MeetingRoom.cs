using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Igata.Sora;

namespace Igata.Sdk.Tests.Converters;

/// <summary>A type of an application that contains generated types.</summary>
public sealed record MeetingRoom
{
    public required string Name { get; init; }

    public Role? Role { get; init; }

    public Connection? Speaker { get; init; }

    public required IReadOnlyList<Connection> Connections { get; init; }

    public required List<List<Connection>> Grid { get; init; }

    public required Dictionary<Role, int> Counts { get; init; }

    public required Dictionary<string, Connection> ByName { get; init; }

    public required Role[] Roles { get; init; }
}

/// <summary>The source-generated context of System.Text.Json.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MeetingRoom))]
[JsonSerializable(typeof(Connection))]
[JsonSerializable(typeof(List<Connection>))]
[JsonSerializable(typeof(Dictionary<string, Audio>))]
[JsonSerializable(typeof(Role))]
internal sealed partial class MeetingRoomContext : JsonSerializerContext
{
    /// <summary>Gets options that use reflection.</summary>
    public static JsonSerializerOptions Web { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
