using System.Text;
using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Control;

/// <summary>What a test in any language can do to the emulator, and see of it.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder endpoints, SoraEmulator sora, FaultQueue faults)
    {
        var control = new ControlMap(endpoints);
        control.On("POST", "/emulator/connections", (_, body) => ControlJson.Of(sora.Connect(NewConnectionBody.Read(new ControlBody(body)))));
        control.On("DELETE", "/emulator/connections/{id}", (context, _) => Leave(sora, (string)context.Request.RouteValues["id"]!));
        control.On("GET", "/emulator/disconnections", (_, _) => ControlJson.List(sora.Disconnections, ControlJson.Disconnection));
        control.On("GET", "/emulator/pushes", (_, _) => ControlJson.List(sora.Pushes, ControlJson.Push));
        control.On("GET", "/emulator/recordings", (_, _) => ControlJson.List(sora.FinishedRecordings, ControlJson.Recording));
        control.On("POST", "/emulator/clock/advance", (_, body) => Advance(sora, new ControlBody(body)));
        control.On("PUT", "/emulator/cluster", (_, body) => Cluster(sora, new ControlBody(body)));
        control.On("PUT", "/emulator/license", (_, body) => License(sora, body));
        control.On("POST", "/emulator/faults", (_, body) => Add(faults, new ControlBody(body)));
        control.On("DELETE", "/emulator/faults", (_, _) => Clear(faults));
    }

    private static JsonNode? Leave(SoraEmulator sora, string connectionId) => sora.Leave(connectionId)
        ? null
        : throw new ControlException(404, $"There is no connection '{connectionId}'.");

    private static JsonObject Advance(SoraEmulator sora, ControlBody body)
    {
        double seconds = body.Number("seconds") ?? throw ControlBody.Missing("seconds");
        ControlBody.Need(seconds is >= 0 and <= 1e9, "seconds must be between 0 and 1000000000.");
        body.End();
        sora.Advance(TimeSpan.FromSeconds(seconds));
        return new JsonObject { ["now"] = ControlJson.Time(sora.Now) };
    }

    private static JsonNode? Cluster(SoraEmulator sora, ControlBody body)
    {
        bool majority = body.Flag("majority") ?? throw ControlBody.Missing("majority");
        body.End();
        sora.HasMajority = majority;
        return null;
    }

    private static JsonNode? License(SoraEmulator sora, byte[] file)
    {
        sora.ReplaceLicenseFile(Encoding.UTF8.GetString(file));
        return null;
    }

    private static JsonObject Add(FaultQueue faults, ControlBody body)
    {
        (Fault fault, int times) = FaultBody.Read(body);
        for (int i = 0; i < times; i++)
        {
            faults.Add(fault);
        }

        return new JsonObject { ["waiting"] = faults.Count };
    }

    private static JsonNode? Clear(FaultQueue faults)
    {
        faults.Clear();
        return null;
    }
}
