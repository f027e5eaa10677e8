// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! A daemon's administration.

use crate::rpc::protocol::admin::{
    ClientCloseArgs, ClientGetInfoArgs, ConnectDaemonShutdownArgs, ConnectGetLibVersionArgs,
    ConnectGetLoggingFiltersArgs, ConnectGetLoggingOutputsArgs, ConnectListServersArgs,
    ConnectLookupServerArgs, ConnectSetDaemonTimeoutArgs, ConnectSetLoggingFiltersArgs,
    ConnectSetLoggingOutputsArgs, ServerGetClientLimitsArgs, ServerGetThreadpoolParametersArgs,
    ServerListClientsArgs, ServerLookupClientArgs, ServerSetClientLimitsArgs,
    ServerSetThreadpoolParametersArgs, ServerUpdateTlsFilesArgs,
};
use crate::rpc::protocol::api::admin::AdmConnectDaemonShutdownFlags;
use crate::virt::admin::{AdminConnect, Client, Server};
use crate::virt::{NEED_RESULTS, Result, TypedParams};

impl AdminConnect {
    /// The daemon's version: 1,000,000 × major + 1,000 × minor + release.
    ///
    /// `CONNECT_GET_LIB_VERSION` (`virAdmConnectGetLibVersion`), since libvirt 2.0.0.
    pub async fn lib_version(&self) -> Result<u64> {
        let args = ConnectGetLibVersionArgs {};
        Ok(self.call(&args).await?.lib_ver)
    }

    /// The daemon's servers.
    ///
    /// `CONNECT_LIST_SERVERS` (`virAdmConnectListServers`), since libvirt 2.0.0.
    pub async fn list_servers(&self) -> Result<Vec<Server>> {
        let args = ConnectListServersArgs { need_results: NEED_RESULTS.cast_unsigned(), flags: 0 };
        Ok(self
            .call(&args)
            .await?
            .servers
            .into_iter()
            .map(|each| Server::new(self, each))
            .collect())
    }

    /// The server with this name.
    ///
    /// `CONNECT_LOOKUP_SERVER` (`virAdmConnectLookupServer`), since libvirt 2.0.0.
    pub async fn lookup_server(&self, name: &str) -> Result<Server> {
        let args = ConnectLookupServerArgs { name: name.to_owned(), flags: 0 };
        Ok(Server::new(self, self.call(&args).await?.srv))
    }

    /// Where the daemon logs to.
    ///
    /// `CONNECT_GET_LOGGING_OUTPUTS` (`virAdmConnectGetLoggingOutputs`), since libvirt
    /// 3.0.0.
    pub async fn logging_outputs(&self) -> Result<String> {
        let args = ConnectGetLoggingOutputsArgs { flags: 0 };
        Ok(self.call(&args).await?.outputs)
    }

    /// What the daemon logs; `None` where nothing is filtered.
    ///
    /// `CONNECT_GET_LOGGING_FILTERS` (`virAdmConnectGetLoggingFilters`), since libvirt
    /// 3.0.0.
    pub async fn logging_filters(&self) -> Result<Option<String>> {
        let args = ConnectGetLoggingFiltersArgs { flags: 0 };
        Ok(self.call(&args).await?.filters)
    }

    /// Sets where the daemon logs to; `None` for its default.
    ///
    /// * `outputs`: where the daemon logs to.
    ///
    /// `CONNECT_SET_LOGGING_OUTPUTS` (`virAdmConnectSetLoggingOutputs`), since libvirt
    /// 3.0.0.
    pub async fn set_logging_outputs(&self, outputs: Option<&str>) -> Result<()> {
        let args = ConnectSetLoggingOutputsArgs { outputs: outputs.map(str::to_owned), flags: 0 };
        self.call(&args).await
    }

    /// Sets what the daemon logs; `None` for its default.
    ///
    /// * `filters`: the filters.
    ///
    /// `CONNECT_SET_LOGGING_FILTERS` (`virAdmConnectSetLoggingFilters`), since libvirt
    /// 3.0.0.
    pub async fn set_logging_filters(&self, filters: Option<&str>) -> Result<()> {
        let args = ConnectSetLoggingFiltersArgs { filters: filters.map(str::to_owned), flags: 0 };
        self.call(&args).await
    }

    /// Sets after how many seconds without a client the daemon ends; 0 for never.
    ///
    /// * `timeout`: how long to wait, in seconds.
    ///
    /// `CONNECT_SET_DAEMON_TIMEOUT` (`virAdmConnectSetDaemonTimeout`), since libvirt
    /// 8.6.0.
    pub async fn set_daemon_timeout(&self, timeout: u32) -> Result<()> {
        let args = ConnectSetDaemonTimeoutArgs { timeout, flags: 0 };
        self.call(&args).await
    }

    /// Makes the daemon end.
    ///
    /// `CONNECT_DAEMON_SHUTDOWN` (`virAdmConnectDaemonShutdown`), since libvirt 11.2.0.
    pub async fn daemon_shutdown(&self, flags: AdmConnectDaemonShutdownFlags) -> Result<()> {
        let args = ConnectDaemonShutdownArgs { flags: flags.into() };
        self.call(&args).await
    }
}

impl Client {
    /// Who it is.
    ///
    /// `CLIENT_GET_INFO` (`virAdmClientGetInfo`), since libvirt 2.0.0.
    pub async fn info(&self) -> Result<TypedParams> {
        let args = ClientGetInfoArgs { clnt: self.wire(), flags: 0 };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Ends its connection.
    ///
    /// `CLIENT_CLOSE` (`virAdmClientClose`), since libvirt 2.0.0.
    pub async fn close(&self) -> Result<()> {
        let args = ClientCloseArgs { clnt: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }
}

impl Server {
    /// Its worker threads.
    ///
    /// `SERVER_GET_THREADPOOL_PARAMETERS` (`virAdmServerGetThreadPoolParameters`), since
    /// libvirt 2.0.0.
    pub async fn thread_pool_parameters(&self) -> Result<TypedParams> {
        let args = ServerGetThreadpoolParametersArgs { srv: self.wire(), flags: 0 };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Sets how many worker threads it has.
    ///
    /// * `params`: the parameters.
    ///
    /// `SERVER_SET_THREADPOOL_PARAMETERS` (`virAdmServerSetThreadPoolParameters`), since
    /// libvirt 2.0.0.
    pub async fn set_thread_pool_parameters(&self, params: &TypedParams) -> Result<()> {
        let args = ServerSetThreadpoolParametersArgs {
            srv: self.wire(),
            params: params.to_wire(),
            flags: 0,
        };
        self.connect.call(&args).await
    }

    /// Its clients.
    ///
    /// `SERVER_LIST_CLIENTS` (`virAdmServerListClients`), since libvirt 2.0.0.
    pub async fn list_clients(&self) -> Result<Vec<Client>> {
        let args = ServerListClientsArgs {
            srv: self.wire(),
            need_results: NEED_RESULTS.cast_unsigned(),
            flags: 0,
        };
        Ok(self
            .connect
            .call(&args)
            .await?
            .clients
            .into_iter()
            .map(|each| Client::new(&self.connect, each))
            .collect())
    }

    /// Its client with this number.
    ///
    /// * `id`: its number.
    ///
    /// `SERVER_LOOKUP_CLIENT` (`virAdmServerLookupClient`), since libvirt 2.0.0.
    pub async fn lookup_client(&self, id: u64) -> Result<Client> {
        let args = ServerLookupClientArgs { srv: self.wire(), id, flags: 0 };
        Ok(Client::new(&self.connect, self.connect.call(&args).await?.clnt))
    }

    /// How many clients it takes, and has.
    ///
    /// `SERVER_GET_CLIENT_LIMITS` (`virAdmServerGetClientLimits`), since libvirt 2.0.0.
    pub async fn client_limits(&self) -> Result<TypedParams> {
        let args = ServerGetClientLimitsArgs { srv: self.wire(), flags: 0 };
        Ok(TypedParams::from_wire(self.connect.call(&args).await?.params))
    }

    /// Sets how many clients it takes.
    ///
    /// * `params`: the parameters.
    ///
    /// `SERVER_SET_CLIENT_LIMITS` (`virAdmServerSetClientLimits`), since libvirt 2.0.0.
    pub async fn set_client_limits(&self, params: &TypedParams) -> Result<()> {
        let args =
            ServerSetClientLimitsArgs { srv: self.wire(), params: params.to_wire(), flags: 0 };
        self.connect.call(&args).await
    }

    /// Makes it read its TLS certificates anew.
    ///
    /// `SERVER_UPDATE_TLS_FILES` (`virAdmServerUpdateTlsFiles`), since libvirt 2.0.0.
    pub async fn update_tls_files(&self) -> Result<()> {
        let args = ServerUpdateTlsFilesArgs { srv: self.wire(), flags: 0 };
        self.connect.call(&args).await
    }
}
