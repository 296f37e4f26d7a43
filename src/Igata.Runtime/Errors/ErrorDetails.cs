using Igata.Runtime.Json;

namespace Igata.Runtime.Errors;

/// <summary>What an error says.</summary>
internal readonly record struct ErrorDetails(string? Code, string? Message, JsonData Json, byte[] Body);
