using System;
using Own.Chain;
using Own.Ledger;
using Own.Notes;
using Own.Pause;

using PauseClient pause = new(new Uri(args[0]));
DisconnectChannelResponse disconnected = await pause.DisconnectChannelAsync("sora").ConfigureAwait(false);
Console.WriteLine(disconnected.ChannelId);
Console.WriteLine(string.Join(' ', typeof(ChainClient).Name, typeof(LedgerClient).Name, typeof(NotesClient).Name));
