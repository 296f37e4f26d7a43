using System.Text.Json.Nodes;
using Igata.Emulator.Control;
using Igata.Server;
using Igata.SkyWay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.SkyWay;

/// <summary>Where SkyWay is, and what a test in any language can do to it.</summary>
internal static class SkyWayEndpoints
{
    public const string Path = "/skyway/v1/json-rpc";

    public static void MapSkyWay(this IEndpointRouteBuilder endpoints, SkyWayEmulator skyWay)
    {
        endpoints.MapGroup(Path).MapOperations(
            SkyWayOperations.All,
            (context, _) => new ValueTask<ISkyWayService>(new SkyWayCaller(skyWay, skyWay.Verify(Bearer.Of(context.Request)))));

        var control = new ControlMap(endpoints);
        control.On("GET", "/emulator/skyway/application", (_, _) => Application(skyWay));
        control.On("POST", "/emulator/skyway/channels/{channel}/members", (context, body) => ControlJson.Of(Join(skyWay, Id(context, "channel"), body)));
        control.On("DELETE", "/emulator/skyway/channels/{channel}/members/{member}", (context, _) => Leave(skyWay, Id(context, "channel"), Id(context, "member")));
        control.On("POST", "/emulator/skyway/channels/{channel}/publications", (context, body) => ControlJson.Of(Publish(skyWay, Id(context, "channel"), body)));
        control.On("POST", "/emulator/skyway/channels/{channel}/subscriptions", (context, body) => ControlJson.Of(Subscribe(skyWay, Id(context, "channel"), new ControlBody(body))));
        control.On("PUT", "/emulator/skyway/usage", (_, body) => Use(skyWay, new ControlBody(body)));
    }

    private static JsonObject Application(SkyWayEmulator skyWay) => new()
    {
        ["appId"] = skyWay.AppId.ToString(),
        ["secretKey"] = skyWay.SecretKey.Reveal(),
    };

    private static Member Join(SkyWayEmulator skyWay, Guid channelId, byte[] utf8)
    {
        var body = new ControlBody(utf8);
        var member = new NewMember
        {
            Id = body.Uuid("id"),
            Name = body.Text("name"),
            Type = body.Text("type") is { } type ? new MemberType(type) : MemberType.Person,
            Subtype = body.Text("subtype") is { } subtype ? new MemberSubtype(subtype) : null,
            Metadata = body.Text("metadata"),
        };
        body.End();
        return skyWay.Join(channelId, member);
    }

    private static JsonNode? Leave(SkyWayEmulator skyWay, Guid channelId, Guid memberId) => skyWay.Leave(channelId, memberId)
        ? null
        : throw new ControlException(404, $"There is no member '{memberId}'.");

    private static Publication Publish(SkyWayEmulator skyWay, Guid channelId, byte[] utf8)
    {
        var body = new ControlBody(utf8);
        var publication = new NewPublication
        {
            Id = body.Uuid("id"),
            PublisherId = body.Uuid("publisherId") ?? throw ControlBody.Missing("publisherId"),
            ContentType = body.Text("contentType") is { } contentType ? new PublicationContentType(contentType) : PublicationContentType.Video,
            OriginId = body.Uuid("originId"),
            IsEnabled = body.Flag("isEnabled") ?? true,
            Metadata = body.Text("metadata"),
            Type = body.Text("type") is { } type ? new PublicationType(type) : null,
        };
        body.End();
        return skyWay.Publish(channelId, publication);
    }

    private static Subscription Subscribe(SkyWayEmulator skyWay, Guid channelId, ControlBody body)
    {
        Guid publicationId = body.Uuid("publicationId") ?? throw ControlBody.Missing("publicationId");
        Guid subscriberId = body.Uuid("subscriberId") ?? throw ControlBody.Missing("subscriberId");
        Guid? id = body.Uuid("id");
        body.End();
        return skyWay.Subscribe(channelId, publicationId, subscriberId, id);
    }

    private static JsonObject Use(SkyWayEmulator skyWay, ControlBody body)
    {
        bool usedUp = body.Flag("usedUp") ?? false;
        int? limit = body.Whole("limit");
        body.End();
        skyWay.UsageLimit = limit ?? skyWay.UsageLimit;
        if (usedUp)
        {
            skyWay.UseUpMonth();
        }

        return new JsonObject { ["joined"] = skyWay.JoinedThisMonth, ["limit"] = skyWay.UsageLimit };
    }

    private static Guid Id(HttpContext context, string name) => Guid.TryParseExact((string)context.Request.RouteValues[name]!, "D", out Guid id)
        ? id
        : throw new ControlException(404, $"The {name} must be a UUID.");
}
