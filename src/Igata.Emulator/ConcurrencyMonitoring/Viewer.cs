namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>Who watches: a subject, as an identity provider names it.</summary>
internal readonly record struct Viewer(string Idp, string Subject);
