using Igata.Runtime;

namespace Igata.Emulator.SkyWay;

/// <summary>An application that the emulated SkyWay knows.</summary>
/// <param name="Id">Its id; admin tokens carry it as <c>appId</c>.</param>
/// <param name="SecretKey">The key that its admin tokens are signed with; a text, which is not decoded.</param>
public sealed record SkyWayApplication(Guid Id, Secret SecretKey);
