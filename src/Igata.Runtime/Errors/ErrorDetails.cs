namespace Igata.Runtime.Errors;

/// <summary>The details of an error.</summary>
internal readonly record struct ErrorDetails(string? Code, string? Message, JsonData Json, byte[] Body);
