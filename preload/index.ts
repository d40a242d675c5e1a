import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge } from './contract';

/** The window's only door to the application. What goes through it is checked on the other side. */
const bridge: Bridge = {
  invoke: async (name, input) => await ipcRenderer.invoke('invoke', name, input),
  on: (event, listener) => {
    const channel = `event:${event}`;
    const receive = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void =>
      listener(payload);
    ipcRenderer.on(channel, receive);
    return () => void ipcRenderer.removeListener(channel, receive);
  },
  pathOfDroppedFile: (file) => webUtils.getPathForFile(file),
};

contextBridge.exposeInMainWorld('carerPayments', bridge);
