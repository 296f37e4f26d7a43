namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>A viewer: a subject of an identity provider.</summary>
internal readonly record struct Viewer(string Idp, string Subject);
