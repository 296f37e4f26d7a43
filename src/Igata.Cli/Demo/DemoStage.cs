using Igata.Emulator.Sora;
using Igata.Sora;

namespace Igata.Cli.Demo;

/// <summary>Who is connected when the demo begins.</summary>
internal sealed class DemoStage
{
    public DemoStage(SoraEmulator emulator, SoraClient client, WireTap tap)
    {
        Emulator = emulator;
        Client = client;
        Tap = tap;
        Sender = Connect("sora", "alice", Role.Sendonly);
        Viewer = Connect("sora", "bob", Role.Recvonly);
        Guest = Connect("sora", "carol", Role.Sendrecv);
        Connect("sora", "dave", Role.Sendrecv);
        Connect("lobby", "erin", Role.Recvonly);
        Connect("lobby", "frank", Role.Sendrecv);
    }

    public SoraEmulator Emulator { get; }

    public SoraClient Client { get; }

    public WireTap Tap { get; }

    public string Sender { get; }

    public string Viewer { get; }

    public string Guest { get; }

    private string Connect(string channelId, string clientId, Role role) => Emulator.Connect(new NewConnection
    {
        ChannelId = channelId,
        ClientId = clientId,
        Role = role,
        Simulcast = true,
        Spotlight = true,
    }).ConnectionId;
}
